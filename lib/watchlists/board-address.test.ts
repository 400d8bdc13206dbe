import { describe, expect, it } from 'vitest';
import { filterCount, noFilters, readBoardAddress, writeBoardAddress } from './board-address';

const read = (query: string) => readBoardAddress(new URLSearchParams(query));
const rewrite = (query: string) => writeBoardAddress(read(query), new URLSearchParams(query)).toString();

describe('a board’s address', () => {
  it('stands for the usual board when it says nothing', () => {
    expect(read('creators=nasa')).toEqual({
      view: 'board',
      span: 'day',
      density: 'comfortable',
      filters: noFilters,
      sort: { by: 'state', isDescending: false },
    });
  });

  it.each([
    'creators=nasa%2C12&title=Launch+partners&view=table&sort=-listeners',
    'creators=nasa&view=timeline&span=week&day=2026-11-24&density=compact&tz=Asia%2FKolkata',
    'creators=nasa&state=live%2Cended&creator=12%2C13&lang=en&topic=7&ticketed=0&min=100&q=caf%C3%A9',
    'creators=nasa&space=1OdKrXYzLqoKX',
    'creators=nasa&utm=kept&person=12',
    'group=Press+%26+radio&view=wall',
  ])('says the same again after it was read and written: %s', (query) => {
    const again = rewrite(query);
    expect([...new URLSearchParams(again)].sort()).toEqual([...new URLSearchParams(query)].sort());
  });

  it('leaves out what it cannot read, and never fails', () => {
    expect(
      rewrite(
        'creators=a&view=cinema&day=2026-02-30&density=9&tz=Mars/Base&state=asleep&creator=x&min=-3&sort=fame&space=../x&ticketed=maybe',
      ),
    ).toBe('creators=a');
  });

  it('reads a filter given twice as one with both values, and cuts what is too long', () => {
    expect(read('state=live&state=ended&lang=en,en').filters).toMatchObject({
      states: ['live', 'ended'],
      langs: ['en'],
    });
    expect(read(`q=${'x'.repeat(500)}`).filters.q).toHaveLength(100);
    expect(read(`title=${'😀'.repeat(100)}`).title).toBe('😀'.repeat(80));
    const many = Array.from({ length: 80 }, (_, index) => index + 1).join();
    expect(read(`creator=${many}`).filters.creators).toHaveLength(50);
  });

  it('counts the filters that are set', () => {
    expect(filterCount(noFilters)).toBe(0);
    expect(filterCount(read('state=live&ticketed=0&q=x').filters)).toBe(3);
  });
});
