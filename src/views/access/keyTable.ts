/** What keys do in a part of the page: each action, and the keys for it as `KeyboardEvent.key` names them. */
export type KeyTable<Action extends string = string> = Readonly<Record<Action, readonly string[]>>;

/** The action of a key; null for a key of none. A letter is the same in either case. */
export function actionOf<Action extends string>(
  table: KeyTable<Action>,
  key: string,
): Action | null {
  const name = key.toLowerCase();
  for (const action in table) {
    if (table[action].some((each) => each.toLowerCase() === name)) return action;
  }
  return null;
}

/** A key with what is held with it, as tables write it: `Ctrl+Shift+z`. Cmd of a Mac is Ctrl. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): string {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${key}`;
}

export const HISTORY_KEYS = { undo: ['Ctrl+z'], redo: ['Ctrl+Shift+z', 'Ctrl+y'] } as const;

/** Among buttons, parts of a drawing or points of a chart. */
export const WALK_KEYS = {
  next: ['ArrowRight', 'ArrowDown'],
  previous: ['ArrowLeft', 'ArrowUp'],
  first: ['Home'],
  last: ['End'],
} as const;

/** What closes, leaves or takes back. */
export const LEAVE_KEYS = { leave: ['Escape'] } as const;

/** What takes what is typed or chosen. */
export const TAKE_KEYS = { take: ['Enter'] } as const;
