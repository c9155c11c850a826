import { type KeyboardEvent, useRef } from 'react';
import { actionOf } from '../access/keyTable';
import { PICK_KEYS, ROW_KEYS } from '../access/rowKeys';
import { typeAhead } from './typeAhead';

const WORD_MS = 800;

/** Keys of a list: arrows, Home, End, letters to find, Enter or Space to pick. */
export function useListKeys(
  labels: readonly string[],
  active: number,
  setActive: (index: number) => void,
  pick: (index: number) => void,
) {
  const typed = useRef({ text: '', atMs: 0 });
  const find = (letter: string, atMs: number) => {
    const fresh = atMs - typed.current.atMs > WORD_MS;
    const text = fresh ? letter : typed.current.text + letter;
    typed.current = { text, atMs };
    // A first letter goes to the next entry; more letters narrow where they are.
    return typeAhead(labels, text, text.length === 1 ? active + 1 : Math.max(active, 0));
  };
  return (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = labels.length - 1;
    const move = actionOf(ROW_KEYS, key);
    const moves = {
      next: Math.min(active + 1, last),
      previous: Math.max(active - 1, 0),
      first: 0,
      last,
    };
    const typing = timeStamp - typed.current.atMs <= WORD_MS;
    if (actionOf(PICK_KEYS, key) && !(key === ' ' && typing)) pick(active);
    else if (move !== null) setActive(moves[move]);
    else if (key.length === 1) setActive(find(key, timeStamp) ?? active);
    else return;
    event.preventDefault();
  };
}
