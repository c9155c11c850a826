import { useEffect } from 'react';
import { useCardinalStore } from '../CardinalContext';
import { letterOf, takesNoLetters } from './hallKeys';

/** H hides and shows what comes of the networks, P presents them; neither does where single keys are off. */
export function useHallKeys(): void {
  const store = useCardinalStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      const { view, show } = store.getState();
      if ((letter !== 'h' && letter !== 'p') || !view.singleKeys) return;
      const isCovered = document.querySelector('dialog[open]') !== null;
      if (isCovered || !takesNoLetters(document.activeElement)) return;
      event.preventDefault();
      if (letter === 'h') show({ predict: !view.predict });
      else show({ over: 'present' });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}
