import { step } from '../../history';
import { readLink } from '../../link/link';
import { linkedLanes } from '../../link/linkedLanes';
import type { CardinalStore } from '../../state';
import { stayingOf } from '../../stayingOf';
import { OPENING_VIEW } from '../../view';

/** Sets the page as a step has it, in one step that undo takes back; the list of lessons stays open. */
export function showState(store: CardinalStore, state: string): void {
  const { history, view, goTo } = store.getState();
  const { lesson, lessonStep } = view;
  const { view: linked } = readLink(state);
  const lanes = linkedLanes(state, [store.getState()]);
  goTo(step(history, lanes), {
    ...OPENING_VIEW,
    ...stayingOf(view),
    ...linked,
    lesson,
    lessonStep,
  });
}
