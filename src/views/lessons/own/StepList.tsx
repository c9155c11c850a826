import { type KeyboardEvent, useRef } from 'react';
import type { OwnLesson } from '../../../lectures/own/ownLesson';
import { withoutStep, withStepMoved } from '../../../store/lessons/own/shelf';
import { actionOf } from '../../access/keyTable';
import lessonStyles from '../Lessons.module.css';
import styles from './Own.module.css';
import { t } from './ownWords';
import { STEP_LIST_KEYS } from './stepListKeys';

interface Props {
  readonly lesson: OwnLesson;
  /** From 0. */
  readonly picked: number;
  readonly onPick: (index: number) => void;
  readonly onChange: (change: (lesson: OwnLesson) => OwnLesson) => void;
  readonly onSay: (said: string) => void;
}

/** The steps in their order, which buttons and keys change. */
export function StepList({ lesson, picked, onPick, onChange, onSay }: Props) {
  const { steps } = lesson;
  const list = useRef<HTMLOListElement>(null);
  const focusOn = (index: number) => {
    // Once it stands there.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-step]')[index]?.focus(),
    );
  };
  const pick = (index: number) => {
    if (steps[index] === undefined) return;
    onPick(index);
    focusOn(index);
  };
  const move = (to: number) => {
    if (steps[to] === undefined) return;
    onChange((before) => withStepMoved(before, picked, to));
    onPick(to);
    onSay(t('own.moved', { from: picked + 1, to: to + 1 }));
  };
  const remove = () => {
    onChange((before) => withoutStep(before, picked));
    onSay(t('own.stepDeleted', { step: picked + 1 }));
    focusOn(Math.min(picked, steps.length - 2));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(STEP_LIST_KEYS, `${event.altKey ? 'Alt+' : ''}${event.key}`);
    if (action === null) return;
    event.preventDefault();
    if (action === 'remove') return remove();
    const to = picked + (action === 'previous' || action === 'earlier' ? -1 : 1);
    if (action === 'previous' || action === 'next') return pick(to);
    move(to);
    focusOn(to);
  };
  return (
    <div className={styles.steps}>
      <ol ref={list} className={styles.stepList} aria-label={t('own.stepList')}>
        {steps.map((step, index) => {
          const title = step.title === '' ? t('own.untitledStep') : step.title;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is what stands at its number
            <li key={index}>
              <button
                type="button"
                className={lessonStyles.item}
                data-step=""
                aria-current={index === picked ? 'step' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                title={t('own.stepKeys')}
                tabIndex={index === picked ? 0 : -1}
                onClick={() => onPick(index)}
                onKeyDown={onKeyDown}
              >
                <span className="num">{t('own.stepNamed', { step: index + 1, title })}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles.row}>
        <button
          type="button"
          className="button"
          aria-disabled={picked === 0}
          onClick={() => move(picked - 1)}
        >
          {t('own.up')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={picked === steps.length - 1}
          onClick={() => move(picked + 1)}
        >
          {t('own.down')}
        </button>
        <button type="button" className="button" onClick={remove}>
          {t('own.delete')}
        </button>
      </div>
    </div>
  );
}
