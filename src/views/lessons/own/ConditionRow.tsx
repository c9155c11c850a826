import { exact } from '../../../i18n/format';
import { measured } from '../../../lectures/own/conditions';
import { type Condition, MEASURES, RELATIONS } from '../../../lectures/own/ownLesson';
import { LANES } from '../../../store/lanes';
import { useCardinal } from '../../CardinalContext';
import { useAtRest } from '../../networks/useAtRest';
import styles from './Own.module.css';
import { t } from './ownWords';
import { RemoveButton } from './RemoveButton';

interface Props {
  readonly condition: Condition;
  /** From 1. */
  readonly number: number;
  readonly onChange: (condition: Condition, typing?: string) => void;
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** One thing that has to hold of a network. */
export function ConditionRow({ condition, number, onChange, onRemove }: Props) {
  const { lane, of, is, value } = condition;
  const present = useAtRest(useCardinal(({ history }) => history.present));
  const now = measured(present[lane].drawn, of);
  const pick = <Name extends 'lane' | 'of' | 'is'>(
    name: Name,
    words: readonly Condition[Name][],
    text: string,
  ) => {
    const word = words.find((each) => each === text);
    if (word !== undefined) onChange({ ...condition, [name]: word });
  };
  return (
    <li className={styles.condition}>
      <select
        aria-label={t('own.conditionLane', { number })}
        value={lane}
        onChange={({ target }) => pick('lane', LANES, target.value)}
      >
        {LANES.map((each) => (
          <option key={each} value={each}>
            {t(`own.lane.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('own.conditionOf', { number })}
        value={of}
        onChange={({ target }) => pick('of', MEASURES, target.value)}
      >
        {MEASURES.map((each) => (
          <option key={each} value={each}>
            {t(`own.of.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('own.conditionIs', { number })}
        value={is}
        onChange={({ target }) => pick('is', RELATIONS, target.value)}
      >
        {RELATIONS.map((each) => (
          <option key={each} value={each}>
            {t(`own.is.${each}`)}
          </option>
        ))}
      </select>
      {value !== 'other' && (
        <input
          type="number"
          className="num"
          min={0}
          step={1}
          aria-label={t('own.conditionValue', { number })}
          value={value}
          onChange={({ target: { valueAsNumber } }) => {
            const isCount = Number.isSafeInteger(valueAsNumber) && valueAsNumber >= 0;
            if (isCount) onChange({ ...condition, value: valueAsNumber }, 'value');
          }}
        />
      )}
      <label className={styles.inline}>
        <input
          type="checkbox"
          checked={value === 'other'}
          onChange={({ target }) =>
            onChange({ ...condition, value: target.checked ? 'other' : (now ?? 0) })
          }
        />
        {t('own.conditionOther')}
      </label>
      <span className={`num ${styles.note}`}>
        {now === null ? t('own.conditionNone') : t('own.conditionNow', { value: exact(now) })}
      </span>
      {onRemove !== undefined && (
        <RemoveButton label={t('own.removeCondition', { number })} onRemove={onRemove} />
      )}
    </li>
  );
}
