import { useEffect, useState } from 'react';
import type { Begin } from '@/components/import/import-source';

const takesText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;

/** Takes a file dropped anywhere on the page, and names pasted where nothing else takes them. */
export function useBrought(isOn: boolean, onBring: (begin: Begin) => void): { isOver: boolean } {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Between two elements of the page the pointer leaves one for another; out of the page for none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onBring({ file });
    };
    const paste = (event: ClipboardEvent) => {
      if (takesText(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) onBring({ file });
      else if (text.trim() !== '') onBring({ text });
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      setOver(false);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [isOn, onBring]);
  return { isOver };
}
