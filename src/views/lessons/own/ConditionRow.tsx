import { exact } from '../../../i18n/format';
import { measured } from '../../../lectures/own/conditions';
import { type Condition, MEASURES, RELATIONS } from '../../../lectures/own/ownLesson';
import { LANES } from '../../../store/lanes';
import { useCardinal } from '../../CardinalContext';
import { useAtRest } from '../../networks/useAtRest';
import { CountField } from './CountField';
import styles from './Own.module.css';
import { t } from './ownWords';
import { RemoveButton } from './RemoveButton';
import { WordSelect } from './WordSelect';

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
  const put = (part: Partial<Condition>, typing?: string) =>
    onChange({ ...condition, ...part }, typing);
  return (
    <li className={styles.condition}>
      <WordSelect
        label={t('own.conditionLane', { number })}
        value={lane}
        words={LANES}
        say={(word) => t(`own.lane.${word}`)}
        onPick={(word) => put({ lane: word })}
      />
      <WordSelect
        label={t('own.conditionOf', { number })}
        value={of}
        words={MEASURES}
        say={(word) => t(`own.of.${word}`)}
        onPick={(word) => put({ of: word })}
      />
      <WordSelect
        label={t('own.conditionIs', { number })}
        value={is}
        words={RELATIONS}
        say={(word) => t(`own.is.${word}`)}
        onPick={(word) => put({ is: word })}
      />
      {value !== 'other' && (
        <CountField
          label={t('own.conditionValue', { number })}
          value={value}
          onCount={(count) => put({ value: count }, 'value')}
        />
      )}
      <label className={styles.inline}>
        <input
          type="checkbox"
          checked={value === 'other'}
          onChange={({ target }) => put({ value: target.checked ? 'other' : (now ?? 0) })}
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
