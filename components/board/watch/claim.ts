import * as z from 'zod/mini';
import { day } from '@/lib/time';

const name = 'spaceboard.told';
const toldSchema = z.record(z.string(), z.number());

/** What this browser has told, and when. */
function readTold(): Record<string, number> {
  try {
    return toldSchema.parse(JSON.parse(localStorage.getItem(name) ?? '{}'));
  } catch {
    return {};
  }
}

function takeUnlessTold(key: string, now: number): boolean {
  const told = readTold();
  if (told[key] !== undefined) return false;
  const recent = Object.entries(told).filter(([, at]) => now - at < day);
  try {
    localStorage.setItem(name, JSON.stringify({ ...Object.fromEntries(recent), [key]: now }));
  } catch {
    // Without storage each tab tells by itself; the notification's tag still makes one of them.
  }
  return true;
}

/** Whether this tab is the one to tell a piece of news: the first of all tabs that asks, once in a day. */
export async function claim(key: string, now: number): Promise<boolean> {
  // Reading and writing are two steps: under a lock no other tab comes between.
  if (!navigator.locks) return takeUnlessTold(key, now);
  return await navigator.locks.request(name, () => takeUnlessTold(key, now));
}
