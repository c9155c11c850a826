import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type History, startHistory, step } from '../history';
import { LANES, type Lane, type LaneId, type Lanes, openingLanes, sameLanes } from '../lanes';
import { readLink, writeLink } from '../link/link';
import { linkedLanes } from '../link/linkedLanes';
import type { CardinalStore } from '../state';
import { stayingOf } from '../stayingOf';
import { OPENING_VIEW, type ViewState } from '../view';
import { findShown } from './own/findShown';

/** A page as its user left it. */
interface Page {
  readonly history: History;
  readonly view: ViewState;
}

/** The lists that can be open in a lesson's place. */
export const LISTS = ['lessons', 'questions', 'paper', 'own'] as const;
export type List = (typeof LISTS)[number];

/** A visit of the lectures: what they show takes the page's place, and the user's own is kept aside. */
export interface VisitState {
  /** The user's own page; null while it is the one that is shown. */
  readonly own: Page | null;
  /** Opens a step of a lesson, from 1, a question or a place of the paper: the page is as it says. */
  open(id: string, step?: number): void;
  /** Gives the page back, and shows a list or nothing in the lecture's place. */
  leave(then: List | null): void;
  /** Lets the networks that are shown be the user's own; undo goes back to theirs. */
  keep(then: List | null): void;
  /** Takes up what a link has opened. */
  resume(): void;
}

export type Visit = UseBoundStore<StoreApi<VisitState>>;

/** The visit of a page. */
export function createVisit(page: CardinalStore): Visit {
  return create<VisitState>()((set, get) => {
    const aside = () => {
      const { history, view } = page.getState();
      if (get().own === null) set({ own: { history, view } });
    };
    const back = (history: History, view: ViewState, then: List | null) => {
      const stays = stayingOf(page.getState().view);
      page.getState().goTo(history, { ...view, ...stays, lesson: then, lessonStep: null });
      set({ own: null });
    };
    return {
      own: null,
      open: (id, lessonStep) => {
        const place = placeOf(id, lessonStep);
        if (place === null) return;
        aside();
        const { own } = get();
        const lanes = linkedLanes(place.state, [page.getState(), own ?? page.getState()]);
        const view = viewOf(place, page.getState().view);
        page.getState().goTo(startHistory(lanes), view);
      },
      leave: (then) => {
        const { own } = get();
        if (own === null) {
          page.getState().show({ lesson: then, lessonStep: null });
          return;
        }
        const { history, view } = page.getState();
        back(withRedo(own.history, shownBy(view), history.present), own.view, then);
      },
      keep: (then) => {
        const { own } = get();
        const { history, view } = page.getState();
        if (own !== null) back(step(own.history, history.present), view, then);
      },
      resume: () => {
        const { history, view } = page.getState();
        const place = view.lesson === null ? null : placeOf(view.lesson, view.lessonStep ?? 1);
        if (get().own !== null || place === null) return;
        const own = { ...OPENING_VIEW, ...stayingOf(view) };
        set({ own: { history: startHistory(openingLanes()), view: own } });
        // A link that says no more than the lesson has the page as it opens.
        const plain = { ...view, lesson: null, lessonStep: null, predict: false };
        if (linkOf(history.present, plain) === linkOf(openingLanes(), OPENING_VIEW)) {
          get().open(place.id, place.step ?? undefined);
          return;
        }
        const { depthStep } = viewOf(place, view);
        page.getState().show({ lessonStep: place.step, depthStep });
      },
    };
  });
}

/** A step, a question or an entry with its state; the step is one that there is. */
interface VisitedPlace {
  readonly id: string;
  readonly step: number | null;
  readonly state: string;
}

/** The place of an id; null where there is none. */
export function placeOf(id: string, asked = 1): VisitedPlace | null {
  const found = findShown(id);
  if (found === undefined) return null;
  if (found.kind === 'question') return { id, step: null, state: found.question.state };
  if (found.kind === 'entry') return { id, step: null, state: found.entry.state };
  const { steps } = found.lesson;
  const number = Math.min(Math.max(asked, 1), steps.length);
  return { id, step: number, state: steps[number - 1]?.state ?? '' };
}

function viewOf({ id, step: lessonStep, state }: VisitedPlace, before: ViewState): ViewState {
  const { view } = readLink(state);
  return { ...OPENING_VIEW, ...view, ...stayingOf(before), lesson: id, lessonStep };
}

/** The networks as the open place shows them first. */
function shownBy({ lesson, lessonStep }: ViewState): Lanes | null {
  const place = lesson === null ? null : placeOf(lesson, lessonStep ?? 1);
  return place && readLink(place.state).lanes;
}

/** The user's own history; what they made of a lecture's networks is one redo away. */
function withRedo(own: History, shown: Lanes | null, left: Lanes): History {
  const untouched = (id: LaneId) => {
    const { weights } = left[id];
    const isTheirs = weights === null || weights === own.present[id].weights;
    return isTheirs && shown !== null && isSameNetwork(left[id], shown[id]);
  };
  if (LANES.every(untouched) || sameLanes(left, own.present)) return own;
  return { ...own, future: [left, ...own.future] };
}

/** Whether two lanes have the same settings and lock, whatever weights they have. */
function isSameNetwork(one: Lane, other: Lane): boolean {
  const { own, weights, choices, wanted } = other;
  const bare = { ...one, own, weights, choices, wanted };
  return sameLanes({ a: bare, b: bare }, { a: other, b: other });
}

function linkOf(lanes: Lanes, view: ViewState): string {
  return writeLink('', lanes, view);
}
