import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { t } from '../predict/hallWords';
import { testIds } from '../testIds';
import styles from './Presenter.module.css';
import { PresenterBar } from './PresenterBar';
import './presentPage.css';
import { SCREENS, type Screen, screenAfter, screenOf } from './places';
import type { Asked } from './presenterKeys';
import { useFullScreen } from './useFullScreen';
import { useLessonSteps } from './useLessonSteps';
import { usePresenterKeys } from './usePresenterKeys';

/** The page before a hall: one part of it fills the screen; a clicker goes from part to part, or through a lesson. */
export function Presenter() {
  const { show } = useCardinalStore().getState();
  const steps = useLessonSteps();
  const [chosen, setChosen] = useState<Screen | null>(null);
  const [isBlack, setBlack] = useState(false);
  const region = useRef<HTMLElement>(null);
  const end = useCallback(() => show({ over: null }), [show]);
  const full = useFullScreen(end);
  const singleKeys = useCardinal(({ view }) => view.singleKeys);
  const screen = chosen ?? (steps === null ? 'both' : screenOf(steps.look));
  const lesson = useCardinal(({ view }) => `${view.lesson} ${view.lessonStep}`);
  // Another step is seen where it is about something.
  useEffect(() => {
    if (lesson !== '') setChosen(null);
  }, [lesson]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.present = screen;
    scrollTo({ top: 0, behavior: 'instant' });
    return () => {
      delete dataset.present;
    };
  }, [screen]);
  useEffect(() => {
    const before = document.activeElement;
    region.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const move = (by: -1 | 1) => {
    setBlack(false);
    if (isBlack) return;
    if (steps === null) setChosen(screenAfter(screen, by));
    else steps.goTo(steps.number + by);
  };
  const asked: Readonly<Record<Asked, () => void>> = {
    next: () => move(1),
    previous: () => move(-1),
    black: () => setBlack(!isBlack),
    full: () => void full.toggle(),
    end,
  };
  const ask = (what: Asked) => asked[what]();
  usePresenterKeys(ask);
  return (
    <section
      ref={region}
      className={styles.presenter}
      aria-label={t('hall.present')}
      data-testid={testIds.presenter}
      tabIndex={-1}
    >
      <PresenterBar
        screen={screen}
        number={steps?.number ?? SCREENS.indexOf(screen) + 1}
        count={steps?.count ?? SCREENS.length}
        isLesson={steps !== null}
        isRefused={full.isRefused}
        onAsked={ask}
        onScreen={setChosen}
      />
      {isBlack && (
        <button type="button" className={styles.black} onClick={() => setBlack(false)}>
          <span className="visually-hidden" role="status">
            {t(singleKeys ? 'hall.blackNow' : 'hall.blackNowNoKey')}
          </span>
        </button>
      )}
    </section>
  );
}
