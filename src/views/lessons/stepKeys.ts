/** What has keys of its own. */
const FIELDS =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="tab"], [tabindex="0"], [contenteditable]';

/** Where a key goes: a step on, a step back, or nowhere (0). Clickers send the page keys. */
export function moveOf(key: string): -1 | 0 | 1 {
  if (key === 'ArrowRight' || key === 'PageDown') return 1;
  if (key === 'ArrowLeft' || key === 'PageUp') return -1;
  return 0;
}

/** Whether a key is the player's: the focus is in it and in no field to type in, or in nothing that has keys. */
export function isForPlayer(target: Element | null, player: Element): boolean {
  if (target === null) return true;
  if (player.contains(target)) return !target.matches('input, textarea, select');
  return target.closest(FIELDS) === null;
}
