import { words } from '../words.mjs';

/** The Spanish-speaking cast. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const es = {
  lang: 'es',
  people: 52,
  offsets: [60, -180, -300, -360, -240],
  order: 'given family',
  places: [
    'Valencia',
    'Bogotá',
    'Rosario',
    'Oaxaca',
    'Montevideo',
    'Sevilla',
    'Lima',
    'Guadalajara',
    'Bilbao',
    'Quito',
    'Valparaíso',
    'Mérida',
  ],
  given:
    words(`Lucía Mateo Ximena Iñaki Valentina Joaquín Camila Bruno Renata Gonzalo Abril Tomás Paloma Emiliano
    Noelia Facundo Itziar Rodrigo Marisol Hernán Alba Nicolás Jimena Darío`),
  family:
    words(`Arrieta Quiroga Valdivieso Montalbán Echeverría Salvatierra Bermúdez Ocampo Lizárraga Pizarnel Cifuentes
    Ibarguren Taboada Urrutia Carvajales Zubieta Peñalba Olmedo Saavedra Llorente Bustos Retamar`),
  formats: [
    '{show} #{n}',
    '{show}: {title}',
    '{title} · {show}',
    '{title}, con {guest}',
    '{show} con {guest}',
  ],
  chats: [
    'Café y chismes ☕',
    'No puedo dormir, ¿hablamos?',
    'Sobremesa larga',
    'Probando micrófono nuevo 🎙️',
    'Cinco minutos que serán dos horas',
    'Pregúntenme lo que sea',
    'Domingo sin plan',
    'Opiniones impopulares 🔥',
  ],
  longTitle:
    'Todo lo que quisiste saber sobre la tortilla con cebolla, sin cebolla, poco cuajada, muy cuajada y por qué seguimos discutiendo de esto a las tres de la mañana con gente de once países 🍳🧅',
  organisations: [
    [
      'Radio Faro Sur',
      'radiofarosur',
      'news',
      'newsroom',
      'Noticias del sur contadas despacio. Redacción independiente.',
    ],
    [
      'La Sobremesa',
      'lasobremesapod',
      'food',
      'podcast',
      'El pódcast que empieza cuando se levantan los platos.',
    ],
    [
      'Club Ajedrez Marea',
      'ajedrezmarea',
      'books',
      'club',
      'Partidas lentas, debates rápidos. Todos los niveles. #ajedrez',
    ],
    [
      'Ayuntamiento de Villamar',
      'villamar_info',
      'news',
      'government',
      'Cuenta oficial. Avisos, obras y fiestas de Villamar del Río.',
    ],
    ['Cumbre Verde', 'cumbreverde', 'startups', 'company', 'Energía comunitaria, pueblo a pueblo.'],
    [
      'Tercera Cuerda',
      'terceracuerda',
      'music',
      'podcast',
      'Guitarras, boleros y productores que todavía afinan de oído.',
    ],
    [
      'El Área Chica ⚽',
      'elareachica',
      'football',
      'podcast',
      'Fútbol con libreta. Táctica, barrio y memoria.',
    ],
    [
      'Capital Semilla',
      'capitalsemilla_',
      'startups',
      'company',
      'Primeras inversiones en equipos raros y buenos.',
    ],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: [
        'Periodismo de datos y mate. {place}.',
        'Cubro tribunales, presupuestos y silencios.',
        'Reportajes largos, siestas cortas.',
      ],
      shows: ['Cierre de edición', 'Mesa de redacción'],
      titles: [
        'Lo que sabemos hasta ahora',
        'Elecciones: noche larga 🗳️',
        'Así hicimos la investigación',
        'Presupuesto explicado con garbanzos',
      ],
    },
    food: {
      topics: ['food', 'travel'],
      bios: [
        'Cocina de mercado y de abuela. {place}.',
        'Panes, masas y paciencia.',
        'Escribo sobre lo que se come en los puertos.',
      ],
      shows: ['Fuego lento', 'Puchero'],
      titles: [
        '¿Con cebolla o sin cebolla?',
        'Qué hay en tu nevera',
        'Mole para valientes 🌶️',
        'Mercados que hay que ver antes de las ocho',
      ],
    },
    football: {
      topics: ['football'],
      bios: [
        'Lateral derecho frustrado. Ahora comento. {place}.',
        'Estadísticas, tribuna y pipas.',
        'Fútbol femenino, siempre.',
      ],
      shows: ['Tercer tiempo', 'La pizarra'],
      titles: [
        'Reacción al partido, sin filtro',
        '¿Quién defiende el segundo palo?',
        'Mercado de fichajes: rumores inventados',
        'La previa con la afición',
      ],
    },
    startups: {
      topics: ['startups', 'ai'],
      bios: [
        'Emprender, tropezar, contarlo. {place}.',
        'Producto y café. Antes, bióloga marina.',
        'Ayudo a equipos pequeños a cobrar a tiempo.',
      ],
      shows: ['Ronda cero', 'Primeros cien'],
      titles: [
        'Cómo conseguimos los primeros cien clientes',
        'Errores caros, lecciones baratas',
        'IA en empresas de diez personas',
        'Preguntas a una inversora',
      ],
    },
    music: {
      topics: ['music'],
      bios: [
        'Compongo en la cocina. {place}.',
        'Vinilos, verbenas y bajo eléctrico.',
        'Percusión y archivo sonoro.',
      ],
      shows: ['Cara B', 'Noche de vinilos'],
      titles: [
        'Escuchamos el disco entero 🎧',
        'Cumbia, historia y baile',
        'Micrófono abierto',
        'Boleros para corazones tercos',
      ],
    },
    books: {
      topics: ['books', 'poetry'],
      bios: [
        'Novelas cortas, paseos largos. {place}.',
        'Traduzco del portugués y del silencio.',
        'Librería de barrio. Recomiendo sin piedad.',
      ],
      shows: ['Punto y seguido', 'Lecturas de madrugada'],
      titles: [
        'Poesía en voz alta',
        'Libros que abandonamos sin culpa',
        'Taller: la primera frase ✍️',
        'Realismo nada mágico',
      ],
    },
    science: {
      topics: ['science', 'space'],
      bios: [
        'Astrofísica con los pies en la tierra. {place}.',
        'Volcanes, sobre todo los dormidos.',
        'Divulgo matemáticas para gente que huye de ellas.',
      ],
      shows: ['Ciencia de bolsillo', 'Cielo abierto'],
      titles: [
        'Eclipse: cómo mirarlo sin quemarse',
        'Pregunta a una vulcanóloga 🌋',
        '¿Por qué brillan las luciérnagas?',
        'Lluvia de estrellas en directo',
      ],
    },
    film: {
      topics: ['film', 'comedy'],
      bios: [
        'Guion, montaje y palomitas. {place}.',
        'Comedia en bares con poca luz.',
        'Cine de archivo y de barrio.',
      ],
      shows: ['Plano secuencia', 'Risa en off'],
      titles: [
        'Finales que nos enfadaron',
        'Diario de festival, día tres 🎬',
        'Noche de monólogos nuevos',
        'Cine mudo, debate ruidoso',
      ],
    },
    health: {
      topics: ['health', 'fitness'],
      bios: [
        'Enfermería rural. {place}.',
        'Corro despacio y lo recomiendo.',
        'Psicología sin frases de taza.',
      ],
      shows: ['Sala de espera', 'Kilómetro uno'],
      titles: [
        'Dormir mejor: consultas en vivo',
        'Maratón: los nervios de la víspera 🏃',
        'Ansiedad, hablemos claro',
        'Primeros auxilios para padres',
      ],
    },
  },
};
