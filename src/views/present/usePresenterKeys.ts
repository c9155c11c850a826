import { useEffect } from 'react';
import { letterOf, takesNoLetters } from '../predict/hallKeys';
import type { AskedBy } from './presenterKeys';

/** Tells what keys ask, before the page's own parts get them; letters only while single keys are shortcuts. */
export function usePresenterKeys<What>(
  askedBy: AskedBy<What>,
  onAsked: (asked: What) => void,
  singleKeys: boolean,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { activeElement } = document;
      const key = letterOf(event);
      const asked = key === null ? null : askedBy(key, activeElement);
      if (asked === null) return;
      // What is open closes first, and what is typed is typed.
      const isOpen = document.querySelector('dialog[open], :popover-open[role]') !== null;
      const isLetter = key !== null && key.length === 1;
      if (isOpen || (isLetter && !(singleKeys && takesNoLetters(activeElement)))) return;
      event.preventDefault();
      event.stopPropagation();
      onAsked(asked);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [askedBy, onAsked, singleKeys]);
}
