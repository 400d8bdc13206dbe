'use client';

import { Fragment, type ReactNode } from 'react';
import { useBrowserSetting } from '@/components/shell/browser-setting';
import { shortcutsSetting } from '@/components/shell/browser-settings';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Switch } from '@/components/ui/switch';
import { bindings } from './bindings';
import { KeyCap } from './key-cap';
import { useIsApple } from './platform';

type HelpDialogProps = { openedBy: HTMLElement | null; onClose: () => void };

/** All shortcuts, and the switch that turns the single keys off. */
export function HelpDialog({ openedBy, onClose }: HelpDialogProps) {
  const [isOn, setOn] = useBrowserSetting(shortcutsSetting);
  const isApple = useIsApple();
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent title="Keyboard shortcuts" returnFocusTo={openedBy}>
        <Switch
          label="Single-key shortcuts"
          detail="Off, if they get in the way of speech input or of stray presses. Kept in this browser."
          isOn={isOn}
          onChange={setOn}
        />
        <dl className="mt-4 gap-x-8 sm:columns-2">
          <Row words="Search and commands">
            <KeyCap>{isApple ? '⌘' : 'Ctrl'}</KeyCap>
            <KeyCap>K</KeyCap>
          </Row>
          {bindings.map(({ keys, words, also }) => (
            <Row key={words} words={words} isOff={!isOn}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 ? <span className="text-12 text-faint">then</span> : null}
                  <KeyCap>{key}</KeyCap>
                </Fragment>
              ))}
              {also ? (
                <>
                  <span className="text-12 text-faint">or</span>
                  <KeyCap>{also}</KeyCap>
                </>
              ) : null}
            </Row>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}

function Row({ words, isOff = false, children }: { words: string; isOff?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-10 break-inside-avoid items-center justify-between gap-4 border-line border-b">
      <dt className={isOff ? 'text-faint line-through' : ''}>{words}</dt>
      <dd className="flex items-center gap-1.5">{children}</dd>
    </div>
  );
}
