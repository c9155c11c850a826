import { useEffect } from 'react';
import { actionOf } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';
import { letterOf, PAGE_KEYS, takesNoLetters } from './hallKeys';

/** H hides and shows what comes of the networks, P presents them, ? tells of all keys; none does where single keys are off. */
export function useHallKeys(): void {
  const store = useCardinalStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      const { view, show } = store.getState();
      const action = letter === null ? null : actionOf(PAGE_KEYS, letter);
      if (action === null || !view.singleKeys) return;
      const isCovered = document.querySelector('dialog[open]') !== null;
      if (isCovered || !takesNoLetters(document.activeElement)) return;
      // The presenter's bar says its keys.
      if (action === 'help' && view.over === 'present') return;
      event.preventDefault();
      if (action === 'predict') show({ predict: !view.predict });
      else show({ over: action === 'present' ? 'present' : 'keys' });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}
