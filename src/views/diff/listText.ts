import { t } from './diffWords';

/** Words one after the other: "a, b and c". */
export function listText(words: readonly string[]): string {
  const [last = '', ...others] = [...words].reverse();
  if (others.length === 0) return last;
  return t('diff.and', { most: others.reverse().join(t('diff.join')), last });
}
