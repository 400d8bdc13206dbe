/** Given names of the (fictional) cast that people read as a man's or a woman's, so that beards and scarves sit well. */

const MEN = new Set(
  `Theo Kwame Callum Tunde Desmond Silas Felix Marcus Cormac Owen Hugo Emeka Ravi Dexter Piers Malik Elliot Jonah Arlo Isaac
  Rafferty Mateo Iñaki Joaquín Bruno Gonzalo Tomás Emiliano Facundo Rodrigo Hernán Nicolás Darío Caetano Otávio Davi Rui Vicente
  Ubirajara Tiago Heitor Gaspar Lourenço Simão Jonas Malte Lennart Konrad Emre Ansgar Torben Matthis Falk Ruben Yannik Bagas
  Rangga Dimas Galih Yoga Raka يزن رامي عاصم سهيل تيم باسل زياد وسام أنس قيس איתמר יונתן אורי גיא עומר נדב विवान कबीर तन्मय
  ऋषभ अद्वैत पार्थ मनन इरफ़ान समर फ़रहान`.split(/\s+/),
);
const SCARVES = new Set('مها جمانة هند دانة نورة ريم شهد سلوى Sekar Ayunda Laras Puspita Intan'.split(' '));
const SHORT_JAPANESE = /(?:悠斗|航|陸|湊|大和|颯太|朔|樹)/u;

/** @param {string} name @returns {'man' | 'scarf' | 'anyone'} */
export function lookOf(name) {
  const given = name.split(' ')[0] ?? '';
  if (MEN.has(given) || SHORT_JAPANESE.test(name)) return 'man';
  return SCARVES.has(given) ? 'scarf' : 'anyone';
}
