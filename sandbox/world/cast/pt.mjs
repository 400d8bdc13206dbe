import { words } from '../words.mjs';

/** The Portuguese-speaking cast. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const pt = {
  lang: 'pt',
  people: 44,
  offsets: [-180, -180, -240, 0, 60],
  order: 'given family',
  places: [
    'Recife',
    'Porto',
    'Belo Horizonte',
    'Maputo',
    'Coimbra',
    'Salvador',
    'Curitiba',
    'Braga',
    'Luanda',
    'Manaus',
    'Florianópolis',
  ],
  given:
    words(`Iara Caetano Benedita Otávio Luana Davi Filipa Rui Jandira Vicente Clarice Ubirajara Mafalda Tiago Zulmira
    Heitor Anahí Gaspar Núria Lourenço Dandara Simão`),
  family:
    words(`Figueiral Nogueira Alcântara Brandão Vasconcel Mourão Tavarim Saldanha Pitanga Quintela Bragançal Rosário
    Cordovil Furtado Amarante Seabra Valadão Mesquita Trindade Peixinho Sarmento`),
  formats: [
    '{show} #{n}',
    '{show}: {title}',
    '{title} | {show}',
    '{title} com {guest}',
    '{show} convida {guest}',
  ],
  chats: [
    'Cafezinho e conversa ☕',
    'Sem sono, e vocês?',
    'Papo de domingo',
    'Testando o microfone 🎙️',
    'Só uma perguntinha (mentira)',
    'Opiniões impopulares 🔥',
    'Voltando pra casa, cheguem mais',
    'Pergunta que eu respondo',
  ],
  longTitle:
    'Tudo sobre pão de queijo: polvilho doce ou azedo, forno ou air fryer, com ou sem queijo da canastra, e por que a receita da sua avó nunca vai dar certo na sua casa, parte três de muitas 🧀🔥',
  organisations: [
    [
      'Maré Notícias',
      'marenoticias',
      'news',
      'newsroom',
      'Jornalismo do litoral ao sertão. Apoie: mare.example',
    ],
    [
      'Botequim de Ideias',
      'botequimideias',
      'film',
      'podcast',
      'Cultura pop, petisco e discórdia. Toda quinta.',
    ],
    [
      'Clube do Quintal 🪴',
      'clubedoquintal',
      'climate',
      'club',
      'Hortas urbanas, minhocas e vizinhos. #horta',
    ],
    [
      'Câmara de Vale Sereno',
      'valesereno_cm',
      'news',
      'government',
      'Conta oficial do município. Avisos e cultura.',
    ],
    [
      'Órbita Baixa',
      'orbitabaixa',
      'science',
      'podcast',
      'Espaço explicado sem gravata. Lançamentos ao vivo.',
    ],
    ['Samba & Silício', 'sambaesilicio', 'startups', 'podcast', 'Tecnologia feita longe do vale.'],
    ['Ladeira Discos', 'ladeiradiscos', 'music', 'company', 'Selo pequeno, batuque grande.'],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: [
        'Repórter de cidade. {place}.',
        'Dados públicos e café forte.',
        'Checagem de fatos, inclusive os meus.',
      ],
      shows: ['Fechamento', 'Plantão da madrugada'],
      titles: [
        'O que se sabe até agora',
        'Votação de hoje, explicada',
        'Bastidores da reportagem',
        'Chuvas: atualização ao vivo 🌧️',
      ],
    },
    film: {
      topics: ['film', 'comedy'],
      bios: ['Roteiro e riso frouxo. {place}.', 'Cineclube todo sábado.', 'Edito vídeos e corto abacaxi.'],
      shows: ['Sessão da meia-noite', 'Corta!'],
      titles: [
        'Finais que estragaram tudo',
        'Novelas: o debate',
        'Stand-up de texto novo',
        'Maratona comentada 🎬',
      ],
    },
    climate: {
      topics: ['climate', 'food'],
      bios: [
        'Agroecologia e feira livre. {place}.',
        'Engenharia de rios. Torço pela enchente baixa.',
        'Sementes crioulas, conversa boa.',
      ],
      shows: ['Terra molhada', 'Conversa de feira'],
      titles: [
        'Horta em varanda pequena',
        'Energia solar no telhado: vale?',
        'Receitas com o que está na época',
        'Mangue vivo 🦀',
      ],
    },
    science: {
      topics: ['science', 'health'],
      bios: [
        'Biologia de sapos. Sim, sapos. {place}.',
        'Enfermagem e plantões longos.',
        'Física no ônibus lotado.',
      ],
      shows: ['Ciência no coador', 'Microscópio'],
      titles: [
        'Chuva de meteoros hoje',
        'Vacinas: tire a sua dúvida',
        'O som que os peixes fazem',
        'Lançamento ao vivo 🚀',
      ],
    },
    startups: {
      topics: ['startups', 'coding'],
      bios: [
        'Produto, dados e paçoca. {place}.',
        'Programo devagar e bem.',
        'Três empresas, duas fechadas, uma feliz.',
      ],
      shows: ['Deploy de sexta', 'Cliente número um'],
      titles: [
        'Deploy de sexta: relatos de coragem',
        'Primeiro emprego em TI',
        'Quanto cobrar pelo freela',
        'IA no pequeno negócio',
      ],
    },
    music: {
      topics: ['music'],
      bios: [
        'Baixo, rabeca e boteco. {place}.',
        'Produtora de beats domésticos.',
        'Choro às terças, sempre.',
      ],
      shows: ['Lado B', 'Roda aberta'],
      titles: [
        'Roda de choro ao vivo 🎶',
        'Mostra tua demo',
        'Discos que mudaram a gente',
        'Samba de segunda',
      ],
    },
    football: {
      topics: ['football'],
      bios: ['Arquibancada desde 1989. {place}.', 'Tática e amendoim.', 'Futebol de várzea é patrimônio.'],
      shows: ['Prorrogação', 'Banco de reservas'],
      titles: [
        'Pós-jogo sem filtro ⚽',
        'Quem escala esse time?',
        'Mercado da bola imaginário',
        'Várzea: rodada decisiva',
      ],
    },
    books: {
      topics: ['books', 'education'],
      bios: [
        'Leio, anoto, empresto. {place}.',
        'Professora de português e de paciência.',
        'Cordel e contos curtos.',
      ],
      shows: ['Nota de rodapé', 'Clube da página 50'],
      titles: [
        'Escrita conjunta: 25 minutos ✍️',
        'Redação do vestibular, dúvidas',
        'Poesia para dormir',
        'Livros que a gente largou',
      ],
    },
  },
};
