/** The working fields of the English-speaking cast. All of it is fiction. */

/** @type {Record<string, import('../cast-types.mjs').CastField>} */
export const workFields = {
  markets: {
    topics: ['markets', 'business'],
    bios: [
      'Equities by day, sourdough by night. {place}.',
      'Rates, credit, the occasional limerick. Views mine, losses also mine.',
      'Twenty years of looking at yield curves. Still surprised.',
      'Explaining money to people who were told they wouldn’t get it.',
    ],
    shows: ['Opening Bell Club', 'Yield & Yarn', 'The Boring Portfolio'],
    titles: [
      'Morning markets, unfiltered ☕',
      'Is this a dip or a cliff?',
      'Earnings season survival guide',
      'Bonds for people who hate bonds',
      'The week in four charts',
    ],
  },
  startups: {
    topics: ['startups', 'business'],
    bios: [
      'Founder, twice. The second one worked. {place}.',
      'Seed investor who answers cold emails on Fridays.',
      'Building payroll for very small teams. Ex-barista.',
      'First ten hires, first ten mistakes. I write them down.',
    ],
    shows: ['Founders After Dark', 'Zero to Payroll', 'Pitch Me Badly'],
    titles: [
      'How we lost our biggest customer',
      'Ask a bootstrapper anything',
      'Cap tables without tears',
      'Live teardown: your landing page',
      'What I’d do with £10k and a weekend',
    ],
  },
  ai: {
    topics: ['ai', 'coding'],
    bios: [
      'Evaluations, mostly. Breaking models kindly since 2019.',
      'ML engineer in {place}. I benchmark things so you don’t have to.',
      'Compilers, agents and far too many tabs.',
      'Speech researcher. Yes, I notice how you say “data”.',
    ],
    shows: ['Weights & Balances', 'Context Window', 'Evals Anonymous'],
    titles: [
      'Agents in production: war stories',
      'Small models, big jobs',
      'Reading the paper so you don’t have to 📄',
      'What broke this week',
      'Is your eval lying to you?',
    ],
  },
  news: {
    topics: ['news', 'politics'],
    bios: [
      'Reporter. Courts, councils and cold cases. Signal in bio.',
      'I file Freedom of Information requests for fun. {place}.',
      'Data journalist. Spreadsheets are a love language.',
      'Former foreign correspondent, now local, happier.',
    ],
    shows: ['The Six O’Clock Room', 'Off the Record, On the Mic', 'Beat Notes'],
    titles: [
      'What we know so far',
      'Tonight’s council vote, explained',
      'Inside the newsroom: how we got that story',
      'Your questions on the housing bill',
      'Breaking: storm response, live updates 🌊',
    ],
  },
  science: {
    topics: ['science', 'space'],
    bios: [
      'Ice cores and long winters. Postdoc in {place}.',
      'Marine biologist. Ask me about octopus sleep.',
      'Particle physics outreach. I own one good waistcoat.',
      'Beekeeper with a PhD, in that order. 🐝',
    ],
    shows: ['Peer Review Party', 'Small Things Loudly', 'Night Sky Notes'],
    titles: [
      'Launch watch: T-minus chat 🚀',
      'What octopuses dream about',
      'Ask an astronomer',
      'The replication game',
      'Meteor shower tonight: where to look',
    ],
  },
  design: {
    topics: ['design', 'coding'],
    bios: [
      'Type designer. Kerning is a feeling. {place}.',
      'Design systems, gardens, in that order.',
      'Accessibility lead. Yes, the focus ring stays.',
      'Front-end developer who still likes CSS.',
    ],
    shows: ['Optical Margin', 'Focus Ring', 'Ship It Quietly'],
    titles: [
      'Portfolio roast (gentle) 🎨',
      'Colour in the dark',
      'CSS is fine, actually',
      'Designing for one thumb',
      'Fonts we would marry',
    ],
  },
  climate: {
    topics: ['climate', 'politics'],
    bios: [
      'Heat pumps, policy and patience. {place}.',
      'Grid nerd. Frequency is 50 Hz and so am I.',
      'River engineer. Beavers are colleagues.',
      'Climate lawyer. We are not out of time, we are on the clock.',
    ],
    shows: ['Grid Watch', 'Two Degrees of Separation', 'Watershed'],
    titles: [
      'Record wind last night: what it did to prices',
      'Retrofit Q&A with real builders',
      'Storm season briefing',
      'Beavers vs. concrete',
      'Can the grid take it?',
    ],
  },
};
