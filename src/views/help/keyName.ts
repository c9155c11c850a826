import { t } from './helpWords';
import { LETTERS } from './keyGroups';

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
};

/** What stands on the keys that are pressed together: `['Ctrl', 'Shift', 'Z']`. On a Mac Ctrl is ⌘. */
export function keyNames(chord: string, isMac: boolean): readonly string[] {
  // A plus alone is a key, too.
  return chord.split(/(?<=.)\+/).map((key) => {
    if (key === ' ') return t('help.key.space');
    if (key === LETTERS) return t('help.key.letters');
    if (key === 'Ctrl' && isMac) return '⌘';
    return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  });
}

/** So many keys or more that follow each other are told by the first and the last. */
const RUN = 10;

/** The keys of a row as they are told: each as its keys that are pressed together. */
export function namesOf(keys: readonly string[], isMac: boolean): readonly (readonly string[])[] {
  if (keys.length < RUN) return keys.map((key) => keyNames(key, isMac));
  return [[t('help.key.to', { first: keys[0] ?? '', last: keys.at(-1) ?? '' })]];
}
