import { type RefObject, useEffect } from 'react';
import { isForPlayer, moveOf } from './stepKeys';

interface Moves {
  readonly player: RefObject<HTMLElement | null>;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** Arrow keys to the sides and the page keys go from step to step, while nothing else has them. */
export function useStepKeys({ player, onPrevious, onNext }: Moves): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      const move = moveOf(key);
      if (move === 0 || ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) return;
      const isCovered = document.querySelector('dialog[open], :popover-open') !== null;
      const { current } = player;
      if (current === null || isCovered || !isForPlayer(document.activeElement, current)) return;
      event.preventDefault();
      if (move === 1) onNext?.();
      else onPrevious?.();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [player, onPrevious, onNext]);
}
