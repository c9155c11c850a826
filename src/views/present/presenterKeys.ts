import { actionOf, type KeyTable } from '../access/keyTable';

/** Keys that go on and back, as clickers send them too, and to both ends. */
const TURN_KEYS = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown'],
  previous: ['PageUp', 'ArrowLeft', 'ArrowUp'],
  first: ['Home'],
  last: ['End'],
  black: ['b', '.'],
} as const;

export const PRESENTER_KEYS = {
  ...TURN_KEYS,
  spotlight: ['s'],
  notes: ['n'],
  full: ['f'],
  end: ['Escape'],
} as const;

export const NOTES_KEYS = { ...TURN_KEYS, hide: ['h'], clock: ['t'] } as const;

/** What a key asks of the presenter. */
export type Asked = keyof typeof PRESENTER_KEYS;

/** What a key asks of the lecturer's notes. */
export type AskedOfNotes = keyof typeof NOTES_KEYS;

/** What has arrow keys, Home and End of its own. */
const ARROWED =
  'input, textarea, select, [role="slider"], [role="tab"], [role="listbox"], [role="tree"], [role="toolbar"], svg, [contenteditable]';

/** What is asked for by a key that is pressed while something has the focus; null for nothing. */
export type AskedBy<What> = (key: string, focused: Pick<Element, 'closest'> | null) => What | null;

/** The page keys are the presenter's wherever the focus is; arrows, Home and End where nothing else has them. */
export const askedBy = reader<Asked>(PRESENTER_KEYS);

export const askedOfNotesBy = reader<AskedOfNotes>(NOTES_KEYS);

function reader<What extends string>(table: KeyTable<What>): AskedBy<What> {
  return (key, focused) => {
    const name = key.toLowerCase();
    const isShared = name.startsWith('arrow') || name === 'home' || name === 'end';
    const isTaken = isShared && focused !== null && focused.closest(ARROWED) !== null;
    return isTaken ? null : actionOf(table, name);
  };
}
