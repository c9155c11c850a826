import { type Condition, LESSON_LIMITS, type OwnSet } from '../../../lectures/own/ownLesson';
import { ConditionRow } from './ConditionRow';
import styles from './Own.module.css';
import { t } from './ownWords';
import { TextField } from './TextField';

interface Props {
  readonly question: OwnSet;
  readonly onChange: (question: OwnSet, typing?: string) => void;
}

/** What has to be set on the page, and what is said of it. */
export function SetForm({ question, onChange }: Props) {
  const { conditions } = question;
  const put = (next: readonly Condition[], typing?: string) =>
    onChange({ ...question, conditions: next }, typing);
  const last = conditions.at(-1);
  return (
    <fieldset className={styles.group}>
      <legend>{t('own.conditions')}</legend>
      <ol className={styles.options}>
        {conditions.map((condition, index) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is what stands at its number
            key={index}
            condition={condition}
            number={index + 1}
            onChange={(next, typing) =>
              put(
                conditions.map((each, at) => (at === index ? next : each)),
                typing && `${typing} ${index}`,
              )
            }
            onRemove={
              conditions.length > 1
                ? () => put(conditions.filter((_, at) => at !== index))
                : undefined
            }
          />
        ))}
      </ol>
      <button
        type="button"
        className="button"
        disabled={conditions.length >= LESSON_LIMITS.conditions}
        onClick={() => last && put([...conditions, last])}
      >
        {t('own.addCondition')}
      </button>
      {(['why', 'hint'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`own.${name}`)}
          value={question[name]}
          max={LESSON_LIMITS.said}
          onType={(text) => onChange({ ...question, [name]: text }, name)}
        />
      ))}
    </fieldset>
  );
}
