import { words } from '../words.mjs';

/** The Indonesian cast, under X's old code `in`. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const indonesian = {
  lang: 'in',
  people: 15,
  offsets: [420, 480],
  order: 'given family',
  places: ['Bandung', 'Makassar', 'Yogyakarta', 'Padang', 'Malang', 'Denpasar'],
  given: words('Sekar Bagas Ayunda Rangga Laras Dimas Puspita Galih Intan Yoga Melati Raka'),
  family: words(
    'Wiradipa Kusnadi Hapsari Prameswara Santika Nugroho Lestaluhu Mahardika Siregan Anggraeni Tanjungsari',
  ),
  formats: ['{show} #{n}', '{show}: {title}', '{title} bareng {guest}', '{title} | {show}'],
  chats: [
    'Ngobrol santai malam ini ☕',
    'Belum bisa tidur, yuk cerita',
    'Tes mikrofon baru 🎙️',
    'Curhat akhir pekan',
    'Tanya apa saja',
  ],
  longTitle:
    'Obrolan panjang tentang sambal: matah, bawang, terasi, ijo, dabu-dabu, mana yang paling pedas, mana yang paling dirindukan anak rantau, dan kenapa debat ini tidak akan pernah selesai 🌶️🔥',
  organisations: [
    ['Kabar Selat', 'kabarselat', 'news', 'newsroom', 'Berita dari pulau ke pulau, pelan tapi teliti.'],
    [
      'Ruang Kopi Siniar',
      'ruangkopi_id',
      'food',
      'podcast',
      'Siniar tentang kopi, pasar, dan resep ibu. Tiap Kamis.',
    ],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: ['Jurnalis lepas, suka naik kapal. {place}.', 'Data publik dan kopi tubruk.'],
      shows: ['Meja Redaksi', 'Kabar Petang'],
      titles: ['Yang kita tahu sejauh ini', 'Bahas anggaran kota, santai', 'Di balik liputan'],
    },
    food: {
      topics: ['food', 'travel'],
      bios: ['Masak pakai hati dan cabai. {place}.', 'Pemburu jajanan pasar.'],
      shows: ['Dapur Malam', 'Jalan Jajan'],
      titles: ['Sambal mana yang juara? 🌶️', 'Resep rendang keluarga', 'Jajanan pasar yang hampir punah'],
    },
    music: {
      topics: ['music', 'gaming'],
      bios: ['Main bas, main gim. {place}.', 'Produser musik kamar tidur.'],
      shows: ['Kamar Gema', 'Level Berikutnya'],
      titles: ['Dengar bareng album baru 🎧', 'Mabar sambil ngobrol', 'Lagu yang bikin pulang'],
    },
  },
};
