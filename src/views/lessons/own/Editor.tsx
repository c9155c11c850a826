import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LESSON_LIMITS, type OwnLesson, type OwnStep } from '../../../lectures/own/ownLesson';
import { nameOf } from '../../../store/derived';
import { LANES } from '../../../store/lanes';
import { ownLessons } from '../../../store/lessons/own/ownLessons';
import { recordState } from '../../../store/lessons/own/recordState';
import { withLesson, withStep, withStepChanged } from '../../../store/lessons/own/shelf';
import { useCardinalStore } from '../../CardinalContext';
import { EditorBar } from './EditorBar';
import styles from './Own.module.css';
import { t } from './ownWords';
import { StepForm } from './StepForm';
import { StepList } from './StepList';
import { TextField } from './TextField';

interface Props {
  readonly id: string;
  readonly lesson: OwnLesson;
}

/** Writes a lesson: its steps are recorded from the page, which stays in use beside it. */
export function Editor({ id, lesson }: Props) {
  const store = useCardinalStore();
  const [picked, setPicked] = useState(0);
  const [said, setSaid] = useState('');
  const isKept = ownLessons((state) => state.isKept);
  const title = useRef<HTMLInputElement>(null);
  const recordButton = useRef<HTMLButtonElement>(null);
  useRoom();
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { steps } = lesson;
  const isEmpty = steps.length === 0;
  useEffect(() => {
    // What had the focus has gone with the last step.
    if (isEmpty && document.activeElement === document.body) recordButton.current?.focus();
  }, [isEmpty]);
  const at = Math.min(picked, steps.length - 1);
  const step = steps[at];
  const change = (next: (before: OwnLesson) => OwnLesson, typing?: string) =>
    ownLessons.getState().edit((shelf) => withLesson(shelf, id, next), typing);
  const changeStep = (part: Partial<OwnStep>, typing?: string) =>
    change((before) => withStepChanged(before, at, part), typing && `${id} ${at} ${typing}`);
  const record = () => {
    const { present } = store.getState().history;
    const names = LANES.map((lane) => nameOf(present[lane]).label).join(', ');
    const state = recordState(store.getState());
    const recorded = { title: names, text: '', state, look: null, question: null };
    change((before) => withStep(before, at + 1, recorded));
    setPicked(at + 1);
    setSaid(t('own.recorded', { step: at + 2 }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is in it
    <div className={styles.editor} onKeyDown={undoByKeys}>
      <EditorBar id={id} lesson={lesson} step={at + 1} onSay={setSaid} />
      <div className={styles.head}>
        <TextField
          ref={title}
          label={t('own.title')}
          value={lesson.title}
          max={LESSON_LIMITS.title}
          onType={(text) => change((before) => ({ ...before, title: text }), `${id} title`)}
        />
        <button
          ref={recordButton}
          type="button"
          className="button button-strong"
          disabled={steps.length >= LESSON_LIMITS.steps}
          onClick={record}
        >
          {t('own.record')}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {!isKept && <p className={styles.warning}>{t('own.notKept')}</p>}
      {step === undefined ? (
        <p>{t('own.noSteps')}</p>
      ) : (
        <div className={styles.columns}>
          <StepList
            lesson={lesson}
            picked={at}
            onPick={setPicked}
            onChange={change}
            onSay={setSaid}
          />
          <StepForm step={step} number={at + 1} onChange={changeStep} onSay={setSaid} />
        </div>
      )}
    </div>
  );
}

/** While one writes, the player is higher: the page above it is still seen and set. */
function useRoom(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.writing = '';
    return () => {
      delete dataset.writing;
    };
  }, []);
}

/** Ctrl+Z goes back over the lesson here, and not over the networks; within a field the browser goes back over its text. */
function undoByKeys(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, shiftKey } = event;
  const isTyped = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey) || isTyped || (letter !== 'z' && letter !== 'y')) return;
  event.preventDefault();
  event.stopPropagation();
  const { undo, redo } = ownLessons.getState();
  if (letter === 'y' || shiftKey) redo();
  else undo();
}
