import { useId } from 'react';
import { LESSON_LIMITS, type OwnStep } from '../../../lectures/own/ownLesson';
import { PLACES } from '../../../lectures/place';
import { recordState } from '../../../store/lessons/own/recordState';
import { showState } from '../../../store/lessons/own/showState';
import { useCardinalStore } from '../../CardinalContext';
import { MarkdownText } from '../MarkdownText';
import styles from './Own.module.css';
import { t } from './ownWords';
import { QuestionForm } from './QuestionForm';
import { TextField } from './TextField';

interface Props {
  readonly step: OwnStep;
  /** From 1. */
  readonly number: number;
  /** `typing` names the field that is typed into. */
  readonly onChange: (part: Partial<OwnStep>, typing?: string) => void;
  readonly onSay: (said: string) => void;
}

/** What a step says, shows and asks. */
export function StepForm({ step, number, onChange, onSay }: Props) {
  const text = useId();
  return (
    <div className={styles.form}>
      <TextField
        label={t('own.stepTitle')}
        value={step.title}
        max={LESSON_LIMITS.title}
        onType={(title) => onChange({ title }, 'title')}
      />
      <div className={styles.pair}>
        <div className={styles.field}>
          <label htmlFor={text}>{t('own.text')}</label>
          <textarea
            id={text}
            aria-describedby={`${text}-hint`}
            rows={6}
            maxLength={LESSON_LIMITS.text}
            value={step.text}
            onChange={({ target }) => onChange({ text: target.value }, 'text')}
          />
          <span id={`${text}-hint`}>{t('own.textHint')}</span>
        </div>
        <section className={styles.preview} aria-label={t('own.preview')}>
          <MarkdownText text={step.text} />
        </section>
      </div>
      <StepPage step={step} number={number} onChange={onChange} onSay={onSay} />
      <QuestionForm
        question={step.question}
        state={step.state}
        onChange={(question, typing) => onChange({ question }, typing)}
      />
    </div>
  );
}

/** The page that a step shows, and what of it is outlined. */
function StepPage({ step, number, onChange, onSay }: Props) {
  const store = useCardinalStore();
  const again = () => {
    onChange({ state: recordState(store.getState()) });
    onSay(t('own.recordedAgain', { step: number }));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('own.page')}</legend>
      <code className={styles.state}>{step.state}</code>
      <div className={styles.row}>
        <button
          type="button"
          className="button"
          title={t('own.showHint')}
          onClick={() => showState(store, step.state)}
        >
          {t('own.show')}
        </button>
        <button type="button" className="button" title={t('own.againHint')} onClick={again}>
          {t('own.again')}
        </button>
        <label className={styles.inline}>
          {t('own.look')}
          <select
            value={step.look ?? ''}
            onChange={({ target }) =>
              onChange({ look: PLACES.find((place) => place === target.value) ?? null })
            }
          >
            <option value="">{t('own.look.none')}</option>
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {t(`own.look.${place}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
