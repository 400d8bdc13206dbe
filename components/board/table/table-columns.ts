import type { SortKey } from '@/lib/watchlists/board-address';

export type TableColumn = {
  name: string;
  sort?: SortKey;
  /** Width, and from which width of the screen on it is shown; what is hidden stands in the title's second line. */
  className: string;
};

/** The heads of the table; cells of a column repeat its `className`. */
export const tableColumns = {
  state: { name: 'State', sort: 'state', className: 'w-32 max-md:hidden' },
  title: { name: 'Space', sort: 'title', className: '' },
  creator: { name: 'Creator', sort: 'creator', className: 'w-52 max-lg:hidden' },
  people: { name: 'With', className: 'w-40 max-xl:hidden' },
  start: { name: 'Time', sort: 'start', className: 'w-42 md:w-48 lg:w-52' },
  listeners: { name: 'Listeners', sort: 'listeners', className: 'w-28 max-md:hidden' },
  lang: { name: 'Language', sort: 'lang', className: 'w-32 max-xl:hidden' },
  action: { name: 'On X', className: 'w-24 max-md:hidden' },
} satisfies Record<string, TableColumn>;

export const columnCount = Object.keys(tableColumns).length;
