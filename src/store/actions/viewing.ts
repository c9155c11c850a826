import type { GetState, SetState, State } from '../state';
import { toggleBlock, toggleStage, type ViewState } from '../view';

/** What is shown, selected and hovered. */
export type Viewing = Pick<State, 'select' | 'toggleStage' | 'toggleBlock' | 'hover' | 'show'>;

/** The view of a store. */
export function createViewing(set: SetState, get: GetState): Viewing {
  const changeView = (change: (view: ViewState) => ViewState) =>
    set(({ view }) => ({ view: change(view) }));
  return {
    select: (selection) => changeView((view) => ({ ...view, selection })),
    toggleStage: (stage) => changeView((view) => toggleStage(view, stage)),
    toggleBlock: (stage, block) => changeView((view) => toggleBlock(view, stage, block)),
    hover: (hovered) => {
      if (get().view.hovered !== hovered) changeView((view) => ({ ...view, hovered }));
    },
    show: (change) => changeView((view) => ({ ...view, ...change })),
  };
}
