import type { CardinalStore } from '../../store/state';
import { actionOf } from '../access/keyTable';
import { awaitPresenter } from './earlyKeys';
import { letterOf, PAGE_KEYS, takesNoLetters } from './hallKeys';

/**
 * H hides and shows what comes of the networks, P presents them, ? tells of all keys; none does where single keys are off.
 * It listens before the first drawing: the store keeps what was asked for until the part that shows it has come.
 */
export function followPageKeys(store: CardinalStore): void {
  addEventListener('keydown', (event: KeyboardEvent) => {
    const letter = letterOf(event);
    const { view, show } = store.getState();
    if (letter === null || !view.singleKeys) return;
    const isCovered = document.querySelector('dialog[open]') !== null;
    if (isCovered || !takesNoLetters(document.activeElement)) return;
    const action = actionOf(PAGE_KEYS, letter);
    if (action === null) return awaitPresenter(letter, view.over);
    // The presenter's bar says its keys.
    if (action === 'help' && view.over === 'present') return;
    event.preventDefault();
    if (action === 'predict') show({ predict: !view.predict });
    else show({ over: action === 'present' ? 'present' : 'keys' });
  });
}
