import { findShown } from '../lessons/own/findShown';
import type { Visit } from '../lessons/visit';
import type { CardinalStore } from '../state';
import type { ViewState } from '../view';
import { type Line, openLine } from './line';
import { newPeer, type Peer } from './peer';
import { type KeptTalk, keepTalk, newName, recallTalk } from './session';
import { moved, newTalk, type PageOfTalk } from './talk';

/**
 * The page's own end of its talk: the page is set by what is heard, and what is done to the page by other means is told.
 * Ends with `close`.
 */
export function openHallLine(session: string, page: CardinalStore, visit: Visit): Line {
  const first = firstPeer(pageOf(page.getState().view), recallTalk(session), Date.now());
  const line = openLine(session, first);
  let isSetting = false;
  const setPage = ({ talk, stamp }: Peer) => {
    if (talk === null) return;
    keepTalk(session, { talk, stamp });
    isSetting = true;
    try {
      showTalk(talk, page, visit);
    } finally {
      isSetting = false;
    }
  };
  const unheard = line.peer.subscribe(setPage);
  const untold = page.subscribe(({ view }, before) => {
    if (isSetting || view === before.view) return;
    line.move({ kind: 'page', page: pageOf(view) });
  });
  setPage(line.peer.getState());
  return {
    ...line,
    close: () => {
      untold();
      unheard();
      line.close();
    },
  };
}

/**
 * The page as it enters the talk. What it remembers of it holds where the page is still so, and else what the page is
 * now is a move; a page that remembers nothing yields to whoever knows more.
 */
export function firstPeer(page: PageOfTalk, kept: KeptTalk | null, now: number): Peer {
  const fresh = newPeer(newName(), 'hall');
  if (kept === null) return { ...fresh, stamp: { ...fresh.stamp, count: 0 }, talk: newTalk(page) };
  const lit = { ...kept.talk, isBlack: false };
  const talk = moved(lit, { kind: 'page', page }, now);
  const isSame = talk === lit && !kept.talk.isBlack;
  const stamp = isSame ? kept.stamp : { count: kept.stamp.count + 1, by: fresh.self };
  return { ...fresh, stamp, talk };
}

/** What of a view is a talk's; lists of lectures are none of it. */
export function pageOf({ lesson, lessonStep, predict }: ViewState): PageOfTalk {
  const isOpen = lesson !== null && findShown(lesson) !== undefined;
  return isOpen
    ? { lecture: lesson, step: lessonStep, isHidden: predict }
    : { lecture: null, step: null, isHidden: predict };
}

function showTalk({ lecture, step, isHidden }: PageOfTalk, page: CardinalStore, visit: Visit) {
  const shown = pageOf(page.getState().view);
  if (lecture !== shown.lecture || step !== shown.step) {
    if (lecture === null) visit.getState().leave(null);
    else visit.getState().open(lecture, step ?? undefined);
  }
  if (isHidden !== page.getState().view.predict) page.getState().show({ predict: isHidden });
}
