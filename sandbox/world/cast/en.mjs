import { words } from '../words.mjs';
import { leisureFields } from './en-leisure.mjs';
import { workFields } from './en-work.mjs';

/** The English-speaking cast. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const en = {
  lang: 'en',
  people: 88,
  offsets: [-480, -420, -300, 0, 60, 120, 330, 600],
  order: 'given family',
  places: [
    'Leeds',
    'Portland',
    'Glasgow',
    'Lagos',
    'Toronto',
    'Brooklyn',
    'Melbourne',
    'Cardiff',
    'Nairobi',
    'Austin',
    'Dublin',
    'Wellington',
    'Accra',
    'Halifax',
    'Bristol',
    'Chicago',
    'Cape Town',
    'Belfast',
    'Singapore',
    'Oakland',
  ],
  given: words(`Maya Theo Imogen Kwame Priya Callum Odette Tunde Hazel Rafferty Noor Desmond Wren Adaeze Silas
    Bronwyn Jules Ngozi Felix Tamsin Marcus Ines Cormac Zadie Owen Leila Hugo Saoirse Emeka
    Clementine Ravi Greta Dexter Amara Piers Juno Malik Rosalind Kit Thandi Elliot Beatrix Jonah
    Sunniva Arlo Mirabel Isaac Delphine`),
  family:
    words(`Okafor Lindqvist Hartley Mensah Brannigan Castellan Whitlock Adeyemi Pemberly Sato-Reid Ashdown
    Farrow Mbeki-Lane Thistlewood Kessler Varga Dunmore Achebe Ravenscroft Ito Calloway Nakagawa
    Merriweather Boateng Halloran Quill Sandoval Treloar Ogilvy Blythe Marchetti Kaplan Winterbourne
    Osei Fairclough Denholm Ransome Yarrow Penhaligon Lockhart Abara Stroud`),
  formats: [
    '{show} #{n}',
    '{show}: {title}',
    '{show} · {title}',
    '{title} w/ {guest}',
    '{show} with {guest}',
    '{title} | {show}',
  ],
  chats: [
    'Late night ramble, bring tea 🍵',
    'Quick one before dinner',
    'Can’t sleep. Ask me anything',
    'Walking home, talking nonsense',
    'Testing a new mic, come say hi 🎙️',
    'Sunday catch-up',
    'Hot takes only 🔥',
    'Five people and a dream',
    'Office hours, door open',
    'What are we all reading?',
    'Unpopular opinions hour',
    'Coffee first ☕ then chaos',
  ],
  longTitle:
    'Everything you always wanted to ask about night trains, slow travel, sleeping upright, the best station buffets in the world and why the 23:14 never leaves at 23:14, with the whole gang, part two of many 🚂🌙',
  organisations: [
    [
      'Harbour Desk',
      'harbourdesk',
      'news',
      'newsroom',
      'Independent newsroom for coasts, ports and the people in between. Tips: desk@harbourdesk.example',
    ],
    [
      'The Long Tail ☕',
      'longtailpod',
      'markets',
      'podcast',
      'Morning markets, unfiltered. Weekdays before the bell with Imogen and guests.',
    ],
    [
      'Northwind Labs',
      'northwindlabs',
      'startups',
      'company',
      'We build quiet software for loud places. Hiring in Leeds and Lagos.',
    ],
    [
      'Second Draft',
      'seconddraft',
      'books',
      'podcast',
      'Writers read the page they nearly threw away. New episode every Tuesday.',
    ],
    [
      'Offside Library',
      'offsidelibrary',
      'football',
      'club',
      'Football books, tactics boards and strong opinions about throw-ins.',
    ],
    [
      'Orbit Kitchen 🛰️',
      'orbitkitchen',
      'science',
      'podcast',
      'Rocketry explained over dinner. Launch nights live.',
    ],
    [
      'Ministry of Small Rivers',
      'smallrivers_gov',
      'climate',
      'government',
      'Official account. Water levels, flood notices and otters. Not monitored at night.',
    ],
    [
      'The Signal Room',
      'thesignalroom',
      'ai',
      'podcast',
      'What shipped in AI this week and what broke. Two engineers, one sceptic.',
    ],
    ['Ledgerline', 'ledgerline', 'markets', 'company', 'Custody without the drama. Nothing here is advice.'],
    [
      'Night Bus Records',
      'nightbusrecs',
      'music',
      'company',
      'Small label, late hours. Demos welcome, loops preferred.',
    ],
    [
      'Pale Blue Society',
      'palebluesoc',
      'science',
      'club',
      'Amateur astronomers of the rainy north. 1,900 members, nine telescopes.',
    ],
    ['Tapestry FM', 'tapestryfm', 'books', 'podcast', 'History from the margins of the map. Sundays.'],
    [
      'Patch Notes Live',
      'patchnoteslive',
      'gaming',
      'podcast',
      'Indie developers, live, with their worst bug.',
    ],
    [
      'City of Eastmere',
      'cityofeastmere',
      'news',
      'government',
      'Council meetings, road works and library hours for Eastmere.',
    ],
  ],
  fields: { ...workFields, ...leisureFields },
};
