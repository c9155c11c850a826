import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Line } from '../../store/hall/line';
import { isPartnered } from '../../store/hall/peer';
import { SCREENS } from '../../store/hall/screens';
import { newTalk, type Talk } from '../../store/hall/talk';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { pressEarlyKeys } from '../predict/earlyKeys';
import { t } from '../predict/hallWords';
import { testIds } from '../testIds';
import { lessonStepsOf } from './lessonStepsOf';
import { openNotes } from './openNotes';
import styles from './Presenter.module.css';
import { PresenterBar } from './PresenterBar';
import './presentPage.css';
import { screenOf } from './places';
import { type Asked, askedBy } from './presenterKeys';
import { Spotlight } from './Spotlight';
import { talkSession } from './talkSession';
import { useFullScreen } from './useFullScreen';
import { useHallLine } from './useHallLine';
import { useLastPointer } from './useLastPointer';
import { usePresenterKeys } from './usePresenterKeys';

/** The page before a hall: one part of it fills the screen; a clicker goes from part to part, or through a lesson. */
export function Presenter() {
  const [session] = useState(talkSession);
  const line = useHallLine(session);
  return line && <Stage line={line} session={session} />;
}

const NO_TALK: Talk = newTalk({ lecture: null, step: null, isHidden: false });

function Stage({ line, session }: { line: Line; session: string }) {
  const { show } = useCardinalStore().getState();
  const talk = line.peer((peer) => peer.talk) ?? NO_TALK;
  const hasNotes = line.peer(isPartnered) === true;
  const [isLit, setLit] = useState(false);
  const [isBlocked, setBlocked] = useState(false);
  const region = useRef<HTMLElement>(null);
  const pointer = useLastPointer();
  const steps = lessonStepsOf(talk);
  const screen = talk.screen ?? screenOf(steps?.look ?? null);
  const end = useCallback(() => show({ over: null }), [show]);
  const singleKeys = useCardinal(({ view }) => view.singleKeys);
  // Escape ends the light first, also where the browser keeps the key to leave full screen.
  const endOne = () => (isLit ? setLit(false) : end());
  const full = useFullScreen(endOne);
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
  const asked: Readonly<Record<Asked, () => void>> = {
    next: () => line.move({ kind: 'next' }),
    previous: () => line.move({ kind: 'previous' }),
    first: () => line.move({ kind: 'first' }),
    last: () => line.move({ kind: 'last' }),
    black: () => line.move({ kind: 'black' }),
    spotlight: () => setLit(!isLit),
    notes: () => full.without(() => setBlocked(!openNotes(session, hasNotes))),
    full: () => void full.toggle(),
    end: endOne,
  };
  const ask = (what: Asked) => asked[what]();
  usePresenterKeys(askedBy, ask, singleKeys);
  useEffect(pressEarlyKeys, []);
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
        isLit={isLit}
        hasNotes={hasNotes}
        isBlocked={isBlocked && !hasNotes}
        onAsked={ask}
        onScreen={(chosen) => line.move({ kind: 'screen', screen: chosen })}
      />
      {isLit && <Spotlight pointer={pointer} />}
      {talk.isBlack && (
        <button type="button" className={styles.black} onClick={() => line.move({ kind: 'black' })}>
          <span className="visually-hidden" role="status">
            {t(singleKeys ? 'hall.blackNow' : 'hall.blackNowNoKey')}
          </span>
        </button>
      )}
    </section>
  );
}
