/** What names the palette and its field. */
export const paletteWords = {
  label: 'Search and commands',
  placeholder: 'Search Spaces, creators and commands',
} as const;
