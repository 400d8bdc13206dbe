/** The fields of leisure of the English-speaking cast. All of it is fiction. */

/** @type {Record<string, import('../cast-types.mjs').CastField>} */
export const leisureFields = {
  football: {
    topics: ['football'],
    bios: [
      'Tactics nerd. Left-backs deserve better. {place}.',
      'Matchday host, away-end regular, terrible five-a-side keeper.',
      'Women’s football writer. Two knees, both repaired.',
    ],
    shows: ['Half-Space Theory', 'The Away End', 'Deadline Day Diaries'],
    titles: [
      'Full-time reaction, no filter ⚽',
      'Who presses the press?',
      'Transfer rumours we made up ourselves',
      'Set pieces: a love story',
      'Watchalong chat, bring snacks',
    ],
  },
  music: {
    topics: ['music'],
    bios: [
      'Producer, cellist, collector of broken synths. {place}.',
      'I score films you have not seen yet.',
      'DJ. Sunday mornings are for ambient.',
      'Songwriter. Mostly bridges.',
    ],
    shows: ['Bridge First', 'Crate Diggers Anonymous', 'Tape Hiss'],
    titles: [
      'Demo night: send me your loops 🎧',
      'Listening party, side B',
      'Mixing a track live with whatever you suggest',
      'Records that ruined us',
      'Open mic, be nice',
    ],
  },
  books: {
    topics: ['books', 'poetry'],
    bios: [
      'Translator from three languages into one cat. {place}.',
      'Novelist. The second book is late, thank you for asking.',
      'Librarian who will find you the one with the blue cover.',
      'Poems on Mondays, proofs the rest of the week.',
    ],
    shows: ['Margins', 'Read It Aloud', 'The Unfinished Shelf'],
    titles: [
      'Writing sprint + gossip ✍️',
      'First lines clinic',
      'Translating the untranslatable',
      'Poetry hour, candles optional',
      'Books we quit on page 50',
    ],
  },
  film: {
    topics: ['film', 'comedy'],
    bios: [
      'Film editor. I cut out the bits you loved. {place}.',
      'Stand-up, sit-down, occasional lie-down.',
      'Documentaries about small jobs.',
      'Projectionist. 35 mm or bust.',
    ],
    shows: ['Post-Credits', 'Cold Open', 'The Matinee'],
    titles: [
      'Festival diary, day four 🎬',
      'Worst endings, ranked',
      'Writers’ room but it’s a pub',
      'Rewatch club: the heist one',
      'New material night',
    ],
  },
  gaming: {
    topics: ['gaming', 'esports'],
    bios: [
      'Indie dev, one game, nine years. {place}.',
      'Speedruns of things nobody should run fast.',
      'Narrative designer. The quest giver is sad, yes.',
      'Shoutcaster. My neighbours know every patch.',
    ],
    shows: ['Frame Perfect', 'Coyote Time', 'Save Point'],
    titles: [
      'Patch 4.2: nerfed into the sun',
      'Devlog live: the fishing update 🎣',
      'Grand final watch party',
      'Pixel art office hours',
      'Level design mistakes we love',
    ],
  },
  food: {
    topics: ['food', 'travel'],
    bios: [
      'Chef de parade in a very small kitchen. {place}.',
      'I bake bread and grudges.',
      'Street food, night trains, notebooks.',
      'Wine without adjectives.',
    ],
    shows: ['Low and Slow', 'The Pass', 'Second Breakfast'],
    titles: [
      'What’s in your fridge? I’ll tell you dinner 🍳',
      'Sourdough emergency room',
      'Night market stories',
      'Restaurants that closed and broke us',
      'Cooking along: dal in 40 minutes',
    ],
  },
  health: {
    topics: ['health', 'fitness'],
    bios: [
      'A&E nurse. Drink water. {place}.',
      'Sleep scientist, tired.',
      'Running coach for people who hate running.',
      'GP explaining things slowly, twice.',
    ],
    shows: ['Rounds', 'Easy Miles', 'The Waiting Room'],
    titles: [
      'Marathon taper panic line 🏃',
      'Ask a nurse anything',
      'Sleep clinic: bring your worst night',
      'Burnout, honestly',
      'Zone 2 and other rumours',
    ],
  },
};
