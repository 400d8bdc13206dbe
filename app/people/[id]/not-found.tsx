import { NothingHere } from '@/app/nothing-here';

export default function PersonNotFound() {
  return (
    <NothingHere
      title="X shows nobody by this id."
      next="Check the address: an id is up to 19 digits. The account may also have been closed."
    />
  );
}
