import * as z from 'zod/mini';

/** What the tabs of a browser say to each other. The number in the name is the protocol's. */
const channelName = 'spaceboard-boards-1';

const boardsSchema = z.array(z.object({ keys: z.array(z.string()), version: z.nullable(z.number()) }));

const tabMessageSchema = z.discriminatedUnion('kind', [
  /** From the tab that leads: who is there? */
  z.object({ kind: z.literal('roll-call') }),
  /** What a tab shows, and how much of it it holds; nothing when it leaves. */
  z.object({ kind: z.literal('want'), tab: z.string(), boards: boardsSchema }),
  /** What the leader's stream said, `keys` naming the board it is about; an empty list is a sign of life. */
  z.object({
    kind: z.literal('events'),
    events: z.array(
      z.object({
        keys: z.nullable(z.array(z.string())),
        event: z.object({ name: z.string(), data: z.string(), id: z.nullable(z.string()) }),
      }),
    ),
  }),
  z.object({ kind: z.literal('status'), status: z.enum(['connecting', 'open', 'down']) }),
]);

export type TabMessage = z.infer<typeof tabMessageSchema>;
export type WantedBoard = z.infer<typeof boardsSchema>[number];
export type AddressedEvent = Extract<TabMessage, { kind: 'events' }>['events'][number];

export type TabChannel = { post(message: TabMessage): void; close(): void };

/** Joins the other tabs; in a browser without the means, nobody hears and nothing is heard. */
export function joinTabs(onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, close: () => {} };
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = tabMessageSchema.safeParse(data);
    if (message.success) onMessage(message.data);
  };
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

/**
 * Runs `lead` once this tab is the one that leads; it leads alone where a browser cannot tell.
 * @returns the function that gives the lead back, or the place in the queue for it
 */
export function queueForLead(lead: () => () => void): () => void {
  if (typeof navigator === 'undefined' || !navigator.locks || typeof BroadcastChannel === 'undefined') {
    return lead();
  }
  const leaving = new AbortController();
  const left = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
  navigator.locks
    .request(channelName, { signal: leaving.signal }, async () => {
      if (leaving.signal.aborted) return;
      const resign = lead();
      await left;
      resign();
    })
    // Leaving the queue rejects; nothing is to be done about it.
    .catch(() => undefined);
  return () => leaving.abort();
}
