import { readDay } from '@/lib/time/calendar-day';
import { isTimeZone } from '@/lib/time/wall';
import { type BoardView, boardViews } from '@/lib/watchlists/board-views';
import { mostGroupLength } from '@/lib/watchlists/list-limits';

/**
 * Everything a board's address says besides its creators. The address is the state of the page: each
 * of these survives a reload, a bookmark and a share. What cannot be read is left out, never an error.
 */
export type BoardAddress = {
  /** What the sharer called this board; at most 80 characters. */
  title?: string;
  view: BoardView;
  /** Days beside each other on the timeline. */
  span: TimelineSpan;
  /** The first day on the timeline, "2026-11-24"; absent: today, whichever day that is. */
  day?: string;
  density: Density;
  /** IANA zone to show times in, instead of the viewer's own. */
  tz?: string;
  filters: BoardFilters;
  sort: BoardSort;
  /** The one group of a saved list that is shown; absent: everybody on it. */
  group?: string | undefined;
  /** The Space, or the person, whose side sheet is open. */
  open?: { kind: 'space' | 'person'; id: string };
};

/** Within one filter any of its values will do; between filters all must hold. Empty: all pass. */
export type BoardFilters = {
  states: FilterState[];
  /** Ids of creators. */
  creators: string[];
  /** Languages as X spells them ("en", "pt"), in lower case. */
  langs: string[];
  /** Ids of topics. */
  topics: string[];
  ticketed?: boolean;
  /** People counted in it at least; only what is live, or was, has a count. */
  min?: number;
  /** Words looked for in titles, people, topics and handles; at most 100 characters. */
  q: string;
};

const spans = ['day', 'week'] as const;
const densities = ['comfortable', 'compact'] as const;
const states = ['live', 'scheduled', 'ended'] as const;
/** `state`: as the board orders each group. A minus turns the order round. */
const sortKeys = ['state', 'title', 'creator', 'start', 'listeners', 'lang'] as const;

export type { BoardView };
export type TimelineSpan = (typeof spans)[number];
export type Density = (typeof densities)[number];
export type FilterState = (typeof states)[number];
export type SortKey = (typeof sortKeys)[number];
export type BoardSort = { by: SortKey; isDescending: boolean };

export const noFilters: BoardFilters = { states: [], creators: [], langs: [], topics: [], q: '' };

/** More values than this in one filter are cut: an address is short. */
const mostValues = 50;

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((each) => each === value);
}

function manyOf(params: URLSearchParams, name: string, pattern: RegExp): string[] {
  const values = params
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => pattern.test(value));
  return [...new Set(values)].slice(0, mostValues);
}

const textOf = (params: URLSearchParams, name: string, most: number) =>
  [...(params.get(name)?.trim() ?? '')].slice(0, most).join('');

function readFilters(params: URLSearchParams): BoardFilters {
  const ticketed = oneOf(['1', '0'], params.get('ticketed'));
  const min = /^[1-9]\d{0,8}$/.exec(params.get('min') ?? '')?.[0];
  return {
    states: states.filter((state) => manyOf(params, 'state', /^[a-z]+$/).includes(state)),
    creators: manyOf(params, 'creator', /^\d{1,19}$/),
    langs: manyOf(params, 'lang', /^[a-z-]{2,8}$/),
    topics: manyOf(params, 'topic', /^\d{1,19}$/),
    ...(ticketed ? { ticketed: ticketed === '1' } : {}),
    ...(min ? { min: Number(min) } : {}),
    q: textOf(params, 'q', 100),
  };
}

function readSort(value: string | null): BoardSort {
  const by = oneOf(sortKeys, value?.replace(/^-/, '') ?? null) ?? 'state';
  return { by, isDescending: value?.startsWith('-') ?? false };
}

function readOpen(params: URLSearchParams): BoardAddress['open'] {
  const space = params.get('space') ?? '';
  if (/^\w{1,20}$/.test(space)) return { kind: 'space', id: space };
  const person = params.get('person') ?? '';
  return /^\d{1,19}$/.test(person) ? { kind: 'person', id: person } : undefined;
}

export function readBoardAddress(params: URLSearchParams): BoardAddress {
  const title = textOf(params, 'title', 80);
  const tz = params.get('tz') ?? '';
  const day = params.get('day') ?? '';
  const open = readOpen(params);
  const group = textOf(params, 'group', mostGroupLength);
  return {
    ...(title ? { title } : {}),
    view: oneOf(boardViews, params.get('view')) ?? 'board',
    span: oneOf(spans, params.get('span')) ?? 'day',
    ...(/^2\d/.test(day) && readDay(day) !== undefined ? { day } : {}),
    density: oneOf(densities, params.get('density')) ?? 'comfortable',
    ...(tz && isTimeZone(tz) ? { tz } : {}),
    filters: readFilters(params),
    sort: readSort(params.get('sort')),
    ...(group ? { group } : {}),
    ...(open ? { open } : {}),
  };
}

const ownNames = [
  'title',
  'view',
  'span',
  'day',
  'density',
  'tz',
  'state',
  'creator',
  'lang',
  'topic',
  'ticketed',
  'min',
  'q',
  'sort',
  'group',
  'space',
  'person',
];

function entriesOf({ filters, sort, open, ...rest }: BoardAddress): Record<string, string | undefined> {
  const { by, isDescending } = sort;
  return {
    title: rest.title,
    view: rest.view === 'board' ? undefined : rest.view,
    span: rest.span === 'day' ? undefined : rest.span,
    day: rest.day,
    density: rest.density === 'comfortable' ? undefined : rest.density,
    tz: rest.tz,
    state: filters.states.join(','),
    creator: filters.creators.join(','),
    lang: filters.langs.join(','),
    topic: filters.topics.join(','),
    ticketed: filters.ticketed === undefined ? undefined : filters.ticketed ? '1' : '0',
    min: filters.min?.toString(),
    q: filters.q,
    sort: by === 'state' && !isDescending ? undefined : `${isDescending ? '-' : ''}${by}`,
    group: rest.group,
    space: open?.kind === 'space' ? open.id : undefined,
    person: open?.kind === 'person' ? open.id : undefined,
  };
}

/** The query of an address, without what is as usual; parameters that are not ours, `creators` among them, stay. */
export function writeBoardAddress(address: BoardAddress, current: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const name of ownNames) next.delete(name);
  for (const [name, value] of Object.entries(entriesOf(address))) if (value) next.set(name, value);
  return next;
}

/** How many filters hide something: each named one counts once. */
export function filterCount(filters: BoardFilters): number {
  const { states, creators, langs, topics, ticketed, min, q } = filters;
  return [
    states.length > 0,
    creators.length > 0,
    langs.length > 0,
    topics.length > 0,
    ticketed !== undefined,
    min !== undefined,
    q !== '',
  ].filter(Boolean).length;
}
