/**
 * What is still to happen, soonest first: a binary heap.
 *
 * @typedef {'start' | 'end' | 'join' | 'leave' | 'listeners' | 'move' | 'cancel' | 'announce' | 'fill'} ItemKind
 * @typedef {{ at: number, order: number, kind: ItemKind, plan?: import('./types.mjs').Plan }} AgendaItem
 */

/** @param {AgendaItem} a @param {AgendaItem} b */
const isBefore = (a, b) => a.at < b.at || (a.at === b.at && a.order < b.order);

export class Agenda {
  /** @type {AgendaItem[]} */
  #heap = [];
  #order = 0;

  /** @param {number} at whole ms, else rounded @param {ItemKind} kind @param {import('./types.mjs').Plan} [plan] */
  add(at, kind, plan) {
    this.#push({ at: Math.round(at), order: this.#order++, kind, ...(plan && { plan }) });
  }

  /** @returns {AgendaItem | undefined} */
  peek() {
    return this.#heap[0];
  }

  /** @returns {AgendaItem | undefined} */
  take() {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first && last && first !== last) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  /** Items in no particular order. */
  items() {
    return this.#heap.values();
  }

  /** Keeps what `map` returns, at its new time. @param {(item: AgendaItem) => AgendaItem | undefined} map */
  rewrite(map) {
    const old = this.#heap;
    this.#heap = [];
    for (const item of old) {
      const next = map(item);
      if (next) this.#push(next);
    }
  }

  /** @param {AgendaItem} item */
  remove(item) {
    this.rewrite((other) => (other === item ? undefined : other));
  }

  clear() {
    this.#heap = [];
  }

  /** @param {AgendaItem} item */
  #push(item) {
    let index = this.#heap.push(item) - 1;
    while (index > 0) {
      const up = (index - 1) >> 1;
      const parent = this.#heap[up];
      if (!parent || !isBefore(item, parent)) break;
      this.#heap[index] = parent;
      index = up;
    }
    this.#heap[index] = item;
  }

  #sink() {
    const item = this.#heap[0];
    if (!item) return;
    let index = 0;
    for (;;) {
      const left = this.#heap[index * 2 + 1];
      const right = this.#heap[index * 2 + 2];
      if (!left) break;
      const [child, at] = right && isBefore(right, left) ? [right, index * 2 + 2] : [left, index * 2 + 1];
      if (!isBefore(child, item)) break;
      this.#heap[index] = child;
      index = at;
    }
    this.#heap[index] = item;
  }
}
