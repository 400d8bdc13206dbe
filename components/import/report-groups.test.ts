import { describe, expect, it } from 'vitest';
import { entry, report } from './fixtures';
import { sortReport } from './report-groups';

const summary = (...args: Parameters<typeof sortReport>) => {
  const { adding, groups } = sortReport(...args);
  return {
    adding: adding.map(({ face }) => face?.id),
    groups: groups.map(({ status, count, entries }) => [status, count, entries.length]),
  };
};

describe('a report sorted for the place it goes to', () => {
  it('adds the found and the renamed, in their order', () => {
    const made = report([entry('3'), entry('1', 'renamed'), entry('2'), entry('9', 'suspended')]);
    expect(summary(made, { present: [], room: 500 })).toEqual({
      adding: ['3', '1', '2'],
      groups: [
        ['found', 2, 2],
        ['renamed', 1, 1],
        ['suspended', 1, 1],
      ],
    });
  });

  it('knows who is here already, whom the server took for new', () => {
    expect(summary(report([entry('1'), entry('2')]), { present: ['1'], room: 500 })).toEqual({
      adding: ['2'],
      groups: [
        ['found', 1, 1],
        ['listed', 1, 1],
      ],
    });
  });

  it('leaves out what no longer fits, after those who are here already', () => {
    const made = report([entry('1'), entry('2'), entry('3'), entry('4')]);
    expect(summary(made, { present: ['2'], room: 1 })).toEqual({
      adding: ['1'],
      groups: [
        ['found', 1, 1],
        ['over-limit', 2, 2],
        ['listed', 1, 1],
      ],
    });
    expect(summary(made, { present: [], room: 0 }).adding).toEqual([]);
  });

  it('counts what the server tells no names of', () => {
    const made = report([entry('1'), entry('1', 'duplicate')]);
    made.counts.duplicate = 5;
    made.counts['over-limit'] = 30;
    expect(summary(made, { present: [], room: 500 }).groups).toEqual([
      ['found', 1, 1],
      ['over-limit', 30, 0],
      ['duplicate', 5, 1],
    ]);
  });
});
