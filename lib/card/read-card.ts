import 'server-only';
import { boardCard, readBoardLink } from '@/lib/card/board-card';
import { openCardId } from '@/lib/card/card-id';
import { cardSvg, ownCardSvg } from '@/lib/card/card-svg';
import { cardPress } from '@/lib/card/draw-card';
import { cardOfList, grantedList } from '@/lib/card/list-card';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { CodedError } from '@/lib/errors';

const noCard = () => new CodedError('not-found', 'There is no such card.');

/**
 * The picture that a card's address asks for, as PNG: `board.png?creators=…&title=…`, `list.png?id=…` or
 * `spaceboard.png`, which is the product's own.
 * @throws CodedError `not-found`, `busy`
 */
export async function readCard(name: string, params: URLSearchParams): Promise<Buffer> {
  const now = storeTime();
  if (name === 'spaceboard.png') return await cardPress().print(name, now, async () => ownCardSvg());
  if (name === 'board.png') {
    const link = readBoardLink(params);
    if (link.keys.length === 0) throw noCard();
    const key = `board ${JSON.stringify(link)}`;
    return await cardPress().print(key, now, async () =>
      cardSvg(await boardCard(await store(), link, now), now),
    );
  }
  const grant = name === 'list.png' ? openCardId(params.get('id') ?? '', now) : null;
  const db = await store();
  // Before what is kept is looked at: a link that was revoked shows nothing from then on.
  const list = grant && (await grantedList(db, grant, now));
  if (!list) throw noCard();
  return await cardPress().print(`list ${list.id}`, now, async () =>
    cardSvg(await cardOfList(db, list, now), now),
  );
}
