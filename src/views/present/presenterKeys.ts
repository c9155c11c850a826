import { actionOf } from '../access/keyTable';

export const PRESENTER_KEYS = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown'],
  previous: ['PageUp', 'ArrowLeft', 'ArrowUp'],
  black: ['b', '.'],
  full: ['f'],
  end: ['Escape'],
} as const;

/** What a key asks of the presenter. */
export type Asked = keyof typeof PRESENTER_KEYS;

/** What has arrow keys of its own. */
const ARROWED =
  'input, textarea, select, [role="slider"], [role="tab"], [role="listbox"], [role="tree"], [role="toolbar"], svg, [contenteditable]';

/**
 * What a key asks, as clickers send them too; null for nothing. The page keys are the presenter's wherever the focus
 * is, arrows where nothing else has them.
 */
export function askedBy(key: string, focused: Pick<Element, 'closest'> | null): Asked | null {
  const name = key.toLowerCase();
  const isTaken = name.startsWith('arrow') && focused !== null && focused.closest(ARROWED) !== null;
  return isTaken ? null : actionOf(PRESENTER_KEYS, name);
}
