import { DIFF_KINDS } from '../../core/diff/counted';
import type { Tally } from '../../core/diff/graphDiff';
import { exact } from '../../i18n/format';
import { t } from './diffWords';

/** How many layers are the same, changed, and in one network alone; in a sentence or in brief. */
export function tallyText(tally: Tally, how: 'tally' | 'inside'): string {
  return DIFF_KINDS.filter((kind) => tally[kind] > 0)
    .map((kind) => t(`diff.${how}.${kind}`, { count: exact(tally[kind]) }))
    .join(t('diff.join'));
}
