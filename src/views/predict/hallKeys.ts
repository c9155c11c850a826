/** What the page does with a letter. */
export const PAGE_KEYS = { predict: ['h'], present: ['p'], help: ['?'] } as const;

/** What letters are typed into, or find a name in. */
const LETTERS =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable], [role="listbox"], [role="tree"]:not(svg), [role="textbox"]';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'repeat'
>;

/** The letter that was pressed, in lower case; null for a key that was held, taken, or is another program's. */
export function letterOf(event: Pressed): string | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, repeat } = event;
  return ctrlKey || metaKey || altKey || defaultPrevented || repeat ? null : key.toLowerCase();
}

/** Whether a letter is the page's: the focus is in nothing that takes letters. */
export function takesNoLetters(focused: Pick<Element, 'closest'> | null): boolean {
  return focused === null || focused.closest(LETTERS) === null;
}
