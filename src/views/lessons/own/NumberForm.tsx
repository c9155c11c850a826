import { exact } from '../../../i18n/format';
import { measured } from '../../../lectures/own/conditions';
import { LESSON_LIMITS, MEASURES, type OwnNumber } from '../../../lectures/own/ownLesson';
import { networksOf } from '../../../store/lessons/own/networksOf';
import styles from './Own.module.css';
import { t } from './ownWords';
import { RealField } from './RealField';
import { SlipList } from './SlipList';
import { TextField } from './TextField';
import { WordSelect } from './WordSelect';

const SOURCES = ['given', 'a', 'b'] as const;
const VALUES = [-LESSON_LIMITS.value, LESSON_LIMITS.value] as const;
const PERCENT = [0, LESSON_LIMITS.tolerancePercent] as const;
const SAID = [
  ['why', 'own.numberWhy'],
  ['hint', 'own.numberHint'],
] as const;

interface Props {
  readonly question: OwnNumber;
  /** The page of the step, as a link's query. */
  readonly state: string;
  readonly onChange: (question: OwnNumber, typing?: string) => void;
}

/** Which number is right, how far one may be off, and what is said of it. */
export function NumberForm({ question, state, onChange }: Props) {
  const { tolerancePercent, slips } = question;
  const put = (part: Partial<OwnNumber>, typing?: string) =>
    onChange({ ...question, ...part }, typing);
  return (
    <fieldset className={styles.group}>
      <legend>{t('own.number')}</legend>
      <div className={styles.condition}>
        <Answer question={question} state={state} onChange={onChange} />
        <span className={styles.inline}>
          <span aria-hidden="true">{t('own.tolerance')}</span>
          <RealField
            label={t('own.tolerance')}
            value={tolerancePercent}
            range={PERCENT}
            onReal={(percent) => put({ tolerancePercent: percent }, 'tolerance')}
          />
        </span>
      </div>
      {SAID.map(([name, label]) => (
        <TextField
          key={name}
          label={t(label)}
          value={question[name]}
          max={LESSON_LIMITS.said}
          onType={(text) => put({ [name]: text }, name)}
        />
      ))}
      <span className={styles.note}>{t('own.answerMark', { answer: '{answer}' })}</span>
      <SlipList
        slips={slips}
        values={VALUES}
        onChange={(next, typing) => put({ slips: next }, typing)}
      />
    </fieldset>
  );
}

/** The right number: one that is typed here, or a figure of the step's page. */
function Answer({ question, state, onChange }: Props) {
  const { answer } = question;
  const isGiven = typeof answer === 'number';
  const networks = networksOf(state);
  const figure = isGiven ? null : measured(networks[answer.lane], answer.of);
  const put = (next: OwnNumber['answer'], typing?: string) =>
    onChange({ ...question, answer: next }, typing);
  const take = (source: (typeof SOURCES)[number]) => {
    if (source !== 'given') put({ lane: source, of: isGiven ? 'macs' : answer.of });
    else put(isGiven ? answer : (figure ?? 0));
  };
  return (
    <>
      <WordSelect
        label={t('own.answerFrom')}
        value={isGiven ? 'given' : answer.lane}
        words={SOURCES}
        say={(source) => t(`own.answerFrom.${source}`)}
        onPick={take}
      />
      {isGiven ? (
        <RealField
          label={t('own.answerValue')}
          value={answer}
          range={VALUES}
          onReal={(value) => put(value, 'answer')}
        />
      ) : (
        <>
          <WordSelect
            label={t('own.answerOf')}
            value={answer.of}
            words={MEASURES}
            say={(measure) => t(`own.of.${measure}`)}
            onPick={(measure) => put({ lane: answer.lane, of: measure })}
          />
          <span className={`num ${styles.note}`}>
            {figure === null ? t('own.answerNone') : t('own.answerIs', { value: exact(figure) })}
          </span>
        </>
      )}
    </>
  );
}
