/** How a field over a list of things to find looks: also while what is in the list is still on its way. */
export const commandLook = {
  veil: 'appear fixed inset-0 z-40 bg-veil',
  box: 'appear fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh flex-col overflow-hidden bg-raised shadow-float outline-none sm:top-[12dvh] sm:max-h-[70dvh] sm:w-[min(40rem,calc(100vw-3rem))] sm:rounded-card',
  row: 'flex items-center gap-3 border-line border-b px-5',
  field: 'h-14 min-w-0 flex-1 text-ellipsis bg-transparent text-16 outline-none placeholder:text-faint',
} as const;
