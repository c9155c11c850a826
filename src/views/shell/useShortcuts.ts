import { useEffect } from 'react';
import { actionOf, chordOf, HISTORY_KEYS } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere but in a text that is being typed. */
export function useShortcuts(): void {
  const store = useCardinalStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionOf(HISTORY_KEYS, chordOf(event));
      if (action === null || isTyping(event.target)) return;
      event.preventDefault();
      store.getState()[action]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'number'].includes(target.type);
}
