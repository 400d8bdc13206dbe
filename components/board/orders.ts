import type { BoardSort } from '@/lib/watchlists/board-address';

type Order = { value: string; label: string; sort: BoardSort };

const order = (by: BoardSort['by'], isDescending: boolean, label: string): Order => ({
  value: `${isDescending ? '-' : ''}${by}`,
  label,
  sort: { by, isDescending },
});

/** The orders worth a place in a menu; a table's heads know them all. */
export const orders: readonly Order[] = [
  order('state', false, 'What matters now'),
  order('start', false, 'Earliest start'),
  order('start', true, 'Latest start'),
  order('listeners', true, 'Most listeners'),
  order('title', false, 'Title'),
  order('creator', false, 'Creator'),
  order('lang', false, 'Language'),
];

export const orderOf = ({ by, isDescending }: BoardSort): Order | undefined =>
  orders.find(({ sort }) => sort.by === by && sort.isDescending === isDescending);
