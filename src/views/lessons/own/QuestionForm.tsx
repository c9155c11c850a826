import { LESSON_LIMITS, type OwnQuestion } from '../../../lectures/own/ownLesson';
import { Choice } from '../../widgets/Choice';
import { ChoiceForm } from './ChoiceForm';
import { NumberForm } from './NumberForm';
import styles from './Own.module.css';
import { t } from './ownWords';
import { SetForm } from './SetForm';
import { TextField } from './TextField';

const KINDS = ['none', 'choice', 'number', 'set'] as const;

interface Props {
  readonly question: OwnQuestion | null;
  /** The page of the step, as a link's query. */
  readonly state: string;
  readonly onChange: (question: OwnQuestion | null, typing?: string) => void;
}

/** A step's question: none, one of a few answers, a number, or something to be set on the page. */
export function QuestionForm({ question, state, onChange }: Props) {
  return (
    <div className={styles.group}>
      <Choice
        label={t('own.question')}
        value={question?.kind ?? 'none'}
        options={KINDS.map((value) => ({ value, label: t(`own.question.${value}`) }))}
        onPick={(kind) => onChange(begun(kind, question))}
      />
      {question !== null && (
        <TextField
          label={t('own.ask')}
          value={question.ask}
          max={LESSON_LIMITS.said}
          onType={(ask) => onChange({ ...question, ask }, 'ask')}
        />
      )}
      {question?.kind === 'choice' && <ChoiceForm question={question} onChange={onChange} />}
      {question?.kind === 'number' && (
        <NumberForm question={question} state={state} onChange={onChange} />
      )}
      {question?.kind === 'set' && <SetForm question={question} onChange={onChange} />}
    </div>
  );
}

/** A question of a kind with what was asked before. */
function begun(kind: (typeof KINDS)[number], before: OwnQuestion | null): OwnQuestion | null {
  const ask = before?.ask ?? '';
  if (kind === 'none') return null;
  const option = { text: '', isRight: false, why: '' };
  if (kind === 'choice') return { kind, ask, options: [option, option] };
  const said = {
    why: before !== null && before.kind !== 'choice' ? before.why : '',
    hint: before !== null && before.kind !== 'choice' ? before.hint : '',
  };
  if (kind === 'number') {
    const answer = { lane: 'b', of: 'macs' } as const;
    return { kind, ask, answer, tolerancePercent: 1, ...said, slips: [] };
  }
  const condition = { lane: 'b', of: 'cardinality', is: 'equal', value: 32 } as const;
  return { kind, ask, conditions: [condition], ...said };
}
