/** The topics the world knows; ids are as long as X's. Fields of the cast point here by key. */
const NAMES = {
  news: ['News', 'What happened today and what it means'],
  politics: ['Politics', 'Councils, elections and public life'],
  markets: ['Stock markets', 'Shares, bonds and the people who trade them'],
  business: ['Business & finance', 'Companies, money and work'],
  startups: ['Startups', 'Founders, funding and first customers'],
  ai: ['Artificial intelligence', 'Models, agents and their consequences'],
  coding: ['Software development', 'Programming, tools and craft'],
  crypto: ['Cryptocurrency', 'Coins, chains and custody'],
  design: ['Design', 'Type, interfaces and objects'],
  science: ['Science', 'Research told by those who do it'],
  space: ['Space exploration', 'Launches, probes and the night sky'],
  climate: ['Climate', 'Energy, weather and adaptation'],
  health: ['Health', 'Medicine, sleep and care'],
  fitness: ['Running & fitness', 'Training, races and recovery'],
  football: ['Football', 'Matches, tactics and transfers'],
  basketball: ['Basketball', 'Courts from the street to the league'],
  cricket: ['Cricket', 'Tests, limited overs and everything between'],
  motorsport: ['Motorsport', 'Racing on two wheels and four'],
  gaming: ['Gaming', 'Video games and the people who play them'],
  esports: ['Esports', 'Teams, tournaments and patches'],
  anime: ['Anime & manga', 'Series, studios and artists'],
  film: ['Film & television', 'Cinema, series and those who make them'],
  music: ['Music', 'Records, concerts and production'],
  books: ['Books', 'Reading, writing and translation'],
  poetry: ['Poetry', 'Readings and workshops'],
  history: ['History', 'Archives, memory and old maps'],
  food: ['Food & cooking', 'Kitchens, markets and recipes'],
  travel: ['Travel', 'Cities, trains and walking'],
  education: ['Education', 'Teaching, exams and learning languages'],
  comedy: ['Comedy', 'Stand-up, satire and nonsense'],
  parenting: ['Parenting', 'Family life, honestly'],
  faith: ['Faith & philosophy', 'Questions without quick answers'],
};

/** @typedef {keyof typeof NAMES} TopicKey */

const FIRST_ID = 847_544_972_781_826_048n;
const STEP = 7_340_033_114_112n;

/** @type {Map<string, import('./types.mjs').WorldTopic>} by key */
export const TOPICS_BY_KEY = new Map(
  Object.entries(NAMES).map(([key, [name = '', description = '']], index) => [
    key,
    { id: String(FIRST_ID + STEP * BigInt(index)), name, description },
  ]),
);

/** Ids that Spaces of the world name although no topic has them, as it happens on X. */
export const UNKNOWN_TOPIC_IDS = ['1499999999999999999', '898650000000000000'];

/** @param {readonly TopicKey[]} keys */
export const topicIdsOf = (keys) => keys.flatMap((key) => TOPICS_BY_KEY.get(key)?.id ?? []);
