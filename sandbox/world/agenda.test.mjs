import { expect, it } from 'vitest';
import { Agenda } from './agenda.mjs';
import { createRandom } from './random.mjs';

/** @param {Agenda} agenda */
function takeAll(agenda) {
  const taken = [];
  for (let item = agenda.take(); item; item = agenda.take()) taken.push(item);
  return taken;
}

it('gives out what was noted in the order of time, and of noting where times are equal', () => {
  const random = createRandom(1);
  const agenda = new Agenda();
  const times = Array.from({ length: 500 }, () => random.int(0, 60));
  for (const at of times) agenda.add(at, 'fill');
  const taken = takeAll(agenda);
  const keys = taken.map((item) => item.at * 1000 + item.order);
  expect(taken.map((item) => item.at)).toEqual(times.sort((a, b) => a - b));
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
});

it('keeps its order when everything is noted anew', () => {
  const agenda = new Agenda();
  for (const at of [5, 1, 4, 2, 3]) agenda.add(at, 'fill');
  agenda.rewrite((item) => (item.at === 4 ? undefined : { ...item, at: 10 - item.at }));
  expect(takeAll(agenda).map((item) => item.at)).toEqual([5, 7, 8, 9]);
});
