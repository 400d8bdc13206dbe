import { NothingHere } from '@/app/nothing-here';

/** The same for what never was, was deleted, and is not shared with this viewer. */
export default function ListNotFound() {
  return (
    <NothingHere
      title="There is no such watchlist, or it is not shared with you."
      next="Check the address, or ask whoever sent it to share the list with your account on X."
    />
  );
}
