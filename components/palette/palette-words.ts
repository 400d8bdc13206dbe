/** What names the palette and its field. */
export const paletteWords = {
  label: 'Search and commands',
  placeholder: 'Spaces, creators, commands',
} as const;
