import { DIFF_KINDS } from '../../core/diff/counted';
import type { Tally } from '../../core/diff/graphDiff';
import { exact } from '../../i18n/format';
import { t } from './diffWords';

/** How many layers are the same, changed, and in one network alone: "8 the same, 4 changed". */
export function tallyText(tally: Tally): string {
  return DIFF_KINDS.filter((kind) => tally[kind] > 0)
    .map((kind) => t(`diff.tally.${kind}`, { count: exact(tally[kind]) }))
    .join(t('diff.join'));
}
