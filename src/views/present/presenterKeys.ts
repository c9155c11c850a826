/** What a key asks of the presenter. */
export type Asked =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'spotlight'
  | 'notes'
  | 'full'
  | 'end';

/** What has arrow keys, Home and End of its own. */
const ARROWED =
  'input, textarea, select, [role="slider"], [role="tab"], [role="listbox"], [role="tree"], [role="toolbar"], svg, [contenteditable]';

/** Keys that go on and back, as clickers send them too, and to both ends. */
const TURNS = {
  pagedown: 'next',
  arrowright: 'next',
  arrowdown: 'next',
  pageup: 'previous',
  arrowleft: 'previous',
  arrowup: 'previous',
  home: 'first',
  end: 'last',
  b: 'black',
  '.': 'black',
} as const;

const ASKED: Readonly<Record<string, Asked>> = {
  ...TURNS,
  s: 'spotlight',
  n: 'notes',
  f: 'full',
  escape: 'end',
};

/** What a key asks of the lecturer's notes. */
export type AskedOfNotes = (typeof TURNS)[keyof typeof TURNS] | 'hide' | 'clock';

const ASKED_OF_NOTES: Readonly<Record<string, AskedOfNotes>> = { ...TURNS, h: 'hide', t: 'clock' };

/** What is asked for by a key that is pressed while something has the focus; null for nothing. */
export type AskedBy<What> = (key: string, focused: Pick<Element, 'closest'> | null) => What | null;

/** The page keys are the presenter's wherever the focus is; arrows, Home and End where nothing else has them. */
export const askedBy = reader(ASKED);

export const askedOfNotesBy = reader(ASKED_OF_NOTES);

function reader<What>(table: Readonly<Record<string, What>>): AskedBy<What> {
  return (key, focused) => {
    const name = key.toLowerCase();
    const isShared = name.startsWith('arrow') || name === 'home' || name === 'end';
    if (isShared && focused !== null && focused.closest(ARROWED) !== null) return null;
    return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
  };
}
