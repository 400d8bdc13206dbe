import { words } from '../words.mjs';

/** The German-speaking cast. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const de = {
  lang: 'de',
  people: 40,
  offsets: [60],
  order: 'given family',
  places: [
    'Leipzig',
    'Graz',
    'Kiel',
    'Basel',
    'Dortmund',
    'Jena',
    'Innsbruck',
    'Freiburg',
    'Görlitz',
    'Luzern',
    'Kassel',
  ],
  given:
    words(`Annika Jonas Frieda Malte Ayşe|Ayse Lennart Svenja Konrad Merle Emre Jule Ansgar Leonie Torben Nele Matthis
    Henrike Falk Mira Ruben Wiebke Yannik`),
  family:
    words(`Brandstätter|Brandstaetter Holunder Petersen Yıldız|Yildiz Morgenrot Kleinschmidt Wagenknecht-Orth Lindemann
    Achterberg Sonntag Rehbein Winterstein Mühlbach|Muehlbach Tannert Overbeck Faßbinder|Fassbinder Hagedorn Kienzle
    Silbernagel Uhlenbrock`),
  formats: [
    '{show} #{n}',
    '{show}: {title}',
    '{title} · {show}',
    '{title} mit {guest}',
    '{show} mit {guest}',
  ],
  chats: [
    'Feierabend-Schnack 🍺',
    'Kaffee um Mitternacht',
    'Frag mich was',
    'Sonntagsrunde',
    'Neues Mikro, kommt mal rein 🎙️',
    'Kurz reden (wird lang)',
    'Auf dem Heimweg',
    'Unbeliebte Meinungen',
  ],
  longTitle:
    'Warum hat die Bahn wieder Verspätung, was hat das mit Stellwerken von 1912 zu tun, und wieso lieben wir sie trotzdem: die große Fragestunde mit Menschen, die Fahrpläne zum Spaß lesen, Teil vier 🚆',
  organisations: [
    ['Küstenfunk', 'kuestenfunk', 'news', 'newsroom', 'Unabhängige Lokalredaktion zwischen zwei Meeren.'],
    [
      'Weiche & Gleis',
      'weicheundgleis',
      'travel',
      'podcast',
      'Der Podcast für alle, die gern zu früh am Bahnhof sind.',
    ],
    [
      'Stadtwerke Bernau-Süd',
      'sw_bernausued',
      'climate',
      'government',
      'Offizielles Konto. Störungen, Baustellen, Fernwärme.',
    ],
    [
      'Lötstelle e. V.',
      'loetstelle',
      'coding',
      'club',
      'Hackspace mit offener Tür und guter Absaugung. #löten',
    ],
    ['Brotzeit Digital', 'brotzeitdigital', 'startups', 'podcast', 'Gründen ohne Buzzwords. Mit Butterbrot.'],
    ['Nordlicht Akustik', 'nordlichtakust', 'music', 'company', 'Wir bauen Lautsprecher, die man vererbt.'],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: [
        'Lokaljournalismus, mit Leidenschaft für Bebauungspläne. {place}.',
        'Anfragen nach Informationsfreiheit: 214.',
        'Früher Ausland, heute Kreistag.',
      ],
      shows: ['Redaktionsschluss', 'Lage am Abend'],
      titles: [
        'Was wir bisher wissen',
        'Wahlabend, live 🗳️',
        'So entstand die Recherche',
        'Der Haushalt in 30 Minuten',
      ],
    },
    travel: {
      topics: ['travel', 'history'],
      bios: [
        'Nachtzüge und Thermoskannen. {place}.',
        'Wandert bergauf, erzählt bergab.',
        'Alte Karten, neue Wege.',
      ],
      shows: ['Anschluss verpasst', 'Umweg'],
      titles: [
        'Nachtzug-Sprechstunde 🌙',
        'Die schönsten Nebenstrecken',
        'Hüttenabend',
        'Grenzen, die es nicht mehr gibt',
      ],
    },
    climate: {
      topics: ['climate', 'science'],
      bios: ['Wärmepumpen-Nerd. {place}.', 'Moorforscherin. Es blubbert.', 'Balkonkraftwerk seit 2020.'],
      shows: ['Netzfrequenz', 'Moorgespräche'],
      titles: [
        'Wärmepumpe im Altbau: eure Fragen',
        'Moore, Mythen, Mücken',
        'Sturmtief: Lage und Einordnung 🌬️',
        'Was kostet die Kilowattstunde wirklich?',
      ],
    },
    coding: {
      topics: ['coding', 'ai'],
      bios: [
        'Compiler, Chorgesang. {place}.',
        'Barrierefreiheit ist kein Feature.',
        'Betreibt Server, die keiner mehr kennt.',
      ],
      shows: ['Segfault', 'Freitags kein Deploy'],
      titles: [
        'Code-Review, live und nett',
        'Datenbanken streicheln',
        'KI im Betrieb: was wirklich läuft',
        'Fehler der Woche 🐛',
      ],
    },
    startups: {
      topics: ['startups', 'business'],
      bios: [
        'Gründerin, Genossenschaft statt Exit. {place}.',
        'Steuern erklären, ohne zu weinen.',
        'Mittelstand, aber lustig.',
      ],
      shows: ['Stammtisch', 'Erste Rechnung'],
      titles: [
        'Die erste Rechnung',
        'Preise erhöhen ohne Herzrasen',
        'GmbH oder Genossenschaft?',
        'Fragen an eine Steuerberaterin',
      ],
    },
    music: {
      topics: ['music', 'film'],
      bios: ['Bratsche. Witze bitte einreichen. {place}.', 'Synthesizer aus Kellern.', 'Filmton und Stille.'],
      shows: ['Hörprobe', 'B-Seite'],
      titles: [
        'Platten, die wir versteckt haben',
        'Hörabend mit Keksen 🎧',
        'Wie klingt Nebel?',
        'Proberaum offen',
      ],
    },
    football: {
      topics: ['football'],
      bios: [
        'Kreisliga-Reporter aus Überzeugung. {place}.',
        'Südkurve, Zettel, Stift.',
        'Torwarttrainerin a. D.',
      ],
      shows: ['Nachspielzeit', 'Kreisliga-Konferenz'],
      titles: [
        'Nach dem Abpfiff ⚽',
        'Wer verteidigt da eigentlich?',
        'Gerüchteküche, selbst gekocht',
        'Konferenz der Kreisligen',
      ],
    },
    books: {
      topics: ['books', 'poetry'],
      bios: [
        'Übersetzt aus dem Finnischen und aus Versehen. {place}.',
        'Buchhandlung mit Hund.',
        'Gedichte, meist mit Wetter.',
      ],
      shows: ['Eselsohr', 'Zwischen den Zeilen'],
      titles: [
        'Erste Sätze',
        'Gedichte vor Mitternacht 🌙',
        'Bücher, die wir nie beendet haben',
        'Schreibstunde',
      ],
    },
  },
};
