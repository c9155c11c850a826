import { memo } from 'react';
import { ratio } from '../../i18n/format';
import { quietOnEscape, speakAgain } from '../access/quietTip';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { useAtRest } from '../networks/useAtRest';
import { copyText } from '../widgets/copyText';
import { t } from './costWords';
import styles from './LaneNumbers.module.css';
import { useDirection } from './useDirection';

interface FigureProps {
  label: string;
  /** The number itself; null where it is not known yet. */
  value: number | null;
  /** As it stands at rest. */
  text: string;
  /** Every digit, shown on hover and focus. */
  exact: string;
  /** What a screen reader says of it. */
  hint: string;
  /** B over A; null where there is nothing to compare with. */
  ratioToA?: number | null;
  testId?: string;
  /** What the value counts, for scripts. */
  unit?: string;
  /** One of those that are told in large type, or in a line of a list; else in the type of a label. */
  look?: 'main' | 'beside' | 'quiet';
  /** What keeps the number from being told as one, in a word: it is grey then. */
  note?: string;
}

/** One number with its name: every digit on hover or focus, to the clipboard on click. Renders again when it says something else. */
export const Figure = memo(function Figure(props: FigureProps) {
  const {
    label,
    value,
    text,
    exact,
    hint,
    ratioToA = null,
    testId,
    unit,
    look = 'beside',
    note = '',
  } = props;
  const store = useCardinalStore();
  const dragging = useCardinal(({ history }) => history.gesture !== null);
  // Long, and heard by nobody in a drag.
  const settled = useAtRest(hint);
  const { direction, count } = useDirection(value, dragging);
  return (
    <div className={styles[look]}>
      <span className={styles.label}>{label}</span>
      <button
        type="button"
        className={`num ${styles.value}`}
        data-unsure={note !== ''}
        data-testid={testId}
        data-value={value ?? undefined}
        data-unit={unit}
        data-exact={exact}
        aria-label={settled}
        disabled={value === null}
        onKeyDown={quietOnEscape}
        onBlur={speakAgain}
        onClick={() => copyText(store, String(value))}
      >
        <span key={count} className={styles.flash} data-direction={direction}>
          {text}
        </span>
      </button>
      {look !== 'quiet' && (
        <span
          className={`num ${styles.ratio}`}
          title={ratioToA === null ? undefined : t('cost.ratioHint')}
        >
          {ratioToA === null ? note : ratio(ratioToA)}
        </span>
      )}
    </div>
  );
});
