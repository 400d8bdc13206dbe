/** A watchlist to look at before one has named any creator. */
export type SampleWatchlist = { name: string; about: string; handles: string[] };

/** People of the sandbox's world, never shown against the real X; a test compares them with that world. */
export const sampleWatchlists: SampleWatchlist[] = [
  {
    name: 'Launch partners',
    about: 'A rich mix of shows, newsrooms and people, several of them live.',
    handles: [
      'harbourdesk',
      'thesignalroom',
      'palebluesoc',
      'smallrivers_gov',
      'seconddraft',
      'offsidelibrary',
      'itsravi',
      'clementinea',
      'emekavarga',
      'beatrix_speaks',
      'juno_speaks',
      'wren_s',
    ],
  },
  {
    name: 'Voices of the world',
    about: 'Speakers of nine languages, two of them written from right to left.',
    handles: ['seconddraft', 'nightbusrecs', 'beatrix_speaks', 'itspriya'],
  },
];
