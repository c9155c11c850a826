import { actionOf } from '../access/keyTable';

/** From step to step. Clickers send the page keys. */
export const LESSON_KEYS = {
  next: ['ArrowRight', 'PageDown'],
  previous: ['ArrowLeft', 'PageUp'],
} as const;

/** What has keys of its own. */
const FIELDS =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="tab"], [tabindex="0"], [contenteditable]';

/** Where a key goes: a step on, a step back, or nowhere (0). */
export function moveOf(key: string): -1 | 0 | 1 {
  const action = actionOf(LESSON_KEYS, key);
  if (action === null) return 0;
  return action === 'next' ? 1 : -1;
}

/** Whether a key is the player's: the focus is in it and in no field to type in, or in nothing that has keys. */
export function isForPlayer(target: Element | null, player: Element): boolean {
  if (target === null) return true;
  if (player.contains(target)) return !target.matches('input, textarea, select');
  return target.closest(FIELDS) === null;
}
