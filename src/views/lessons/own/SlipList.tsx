import { LESSON_LIMITS, type OwnSlip } from '../../../lectures/own/ownLesson';
import styles from './Own.module.css';
import { t } from './ownWords';
import { RealField } from './RealField';
import { RemoveButton } from './RemoveButton';

interface Props {
  readonly slips: readonly OwnSlip[];
  /** Least and most that an answer can be. */
  readonly values: readonly [number, number];
  readonly onChange: (slips: readonly OwnSlip[], typing?: string) => void;
}

/** Wrong answers that people give, and what is said of each. */
export function SlipList({ slips, values, onChange }: Props) {
  const change = (index: number, part: Partial<OwnSlip>, typing: string) =>
    onChange(
      slips.map((each, at) => (at === index ? { ...each, ...part } : each)),
      `${typing} ${index}`,
    );
  return (
    <>
      <ol className={styles.options}>
        {slips.map(({ value, why }, index) => {
          const number = index + 1;
          const said = t('own.slipWhy', { number });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a wrong answer is what stands at its number
            <li key={index} className={`${styles.condition} ${styles.slip}`}>
              <RealField
                label={t('own.slip', { number })}
                value={value}
                range={values}
                onReal={(next) => change(index, { value: next }, 'slip')}
              />
              <input
                type="text"
                aria-label={said}
                placeholder={said}
                maxLength={LESSON_LIMITS.said}
                value={why}
                onChange={({ target }) => change(index, { why: target.value }, 'slipWhy')}
              />
              <RemoveButton
                label={t('own.removeSlip', { number })}
                onRemove={() => onChange(slips.filter((_, at) => at !== index))}
              />
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="button"
        disabled={slips.length >= LESSON_LIMITS.slips}
        onClick={() => onChange([...slips, { value: 0, why: '' }])}
      >
        {t('own.addSlip')}
      </button>
    </>
  );
}
