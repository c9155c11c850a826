/** What a key asks of the presenter. */
export type Asked = 'next' | 'previous' | 'black' | 'full' | 'end';

/** What has arrow keys of its own. */
const ARROWED =
  'input, textarea, select, [role="slider"], [role="tab"], [role="listbox"], [role="tree"], [role="toolbar"], svg, [contenteditable]';

const ASKED: Readonly<Record<string, Asked>> = {
  pagedown: 'next',
  arrowright: 'next',
  arrowdown: 'next',
  pageup: 'previous',
  arrowleft: 'previous',
  arrowup: 'previous',
  b: 'black',
  '.': 'black',
  f: 'full',
  escape: 'end',
};

/**
 * What a key asks, as clickers send them too; null for nothing. The page keys are the presenter's wherever the focus
 * is, arrows where nothing else has them.
 */
export function askedBy(key: string, focused: Pick<Element, 'closest'> | null): Asked | null {
  const name = key.toLowerCase();
  const isTaken = name.startsWith('arrow') && focused !== null && focused.closest(ARROWED) !== null;
  return isTaken || !Object.hasOwn(ASKED, name) ? null : (ASKED[name] ?? null);
}
