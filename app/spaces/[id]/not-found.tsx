import { NothingHere } from '@/app/nothing-here';

export default function SpaceNotFound() {
  return (
    <NothingHere
      title="X knows no Space by this id."
      next="Check the address: an id has up to 13 letters and digits. X may also have forgotten a Space of long ago."
    />
  );
}
