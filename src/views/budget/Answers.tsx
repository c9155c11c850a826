import type { Free, Solution } from '../../core/budget';
import type { ResNetSpec } from '../../core/spec';
import { signedPercent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { t } from './budgetWords';
import styles from './LockCard.module.css';
import { answersOf, givenText } from './lockText';

interface AnswersProps {
  id: LaneId;
  spec: ResNetSpec;
  solution: Solution;
}

/** The best whole number and both its neighbours with their errors; a click takes one, the lock stays. */
export function Answers({ id, spec, solution }: AnswersProps) {
  const { answer } = useCardinalStore().getState();
  const { free } = solution;
  return (
    <fieldset className={styles.answers}>
      <legend>{t('budget.answers', { given: givenText(spec, free) })}</legend>
      {answersOf(solution).map(({ value, errorPercent }) => (
        <button
          key={value}
          type="button"
          className={`num ${styles.answer}`}
          aria-pressed={value === presentOf(spec, free)}
          onClick={() => answer(id, free, value)}
        >
          <b>{t(`budget.answer.${free}`, { value })}</b>
          <span>{signedPercent(errorPercent)}</span>
          <span className={styles.best}>{value === solution.value && t('budget.best')}</span>
        </button>
      ))}
    </fieldset>
  );
}

function presentOf(spec: ResNetSpec, free: Free): number | undefined {
  if (free === 'stage3Blocks') return spec.blocks[2];
  return free === 'planes' ? spec.planes[0] : spec[free];
}
