import { Expand, Shrink, X } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { useFullScreen } from './use-full-screen';

type WallControlsProps = { isHidden: boolean; onLeave: () => void };

const style =
  'flex h-12 items-center gap-2 rounded-control bg-raised px-4 font-bold text-14 shadow-float hover:bg-hover';

/** The ways out and up, in a corner; gone with the pointer, back with a move or the focus. */
export function WallControls({ isHidden, onLeave }: WallControlsProps) {
  const { isOffered, isOn, toggle } = useFullScreen();
  return (
    <div
      className={classNames(
        'fixed end-4 bottom-4 z-10 flex gap-2 transition-opacity duration-150 focus-within:opacity-100',
        isHidden && 'opacity-0',
      )}
    >
      {isOffered ? (
        <button type="button" onClick={toggle} className={style}>
          {isOn ? <Shrink aria-hidden size={16} /> : <Expand aria-hidden size={16} />}
          {isOn ? 'Leave full screen' : 'Full screen'}
        </button>
      ) : null}
      <button type="button" onClick={onLeave} aria-keyshortcuts="Escape" className={style}>
        <X aria-hidden size={16} />
        Leave the wallboard
      </button>
    </div>
  );
}
