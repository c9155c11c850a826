import type { BlockView } from '../../store/view';
import { useCardinal } from '../CardinalContext';

/** How the block is drawn: as chosen, else in the form that runs. */
export function useBlockView(): BlockView {
  return useCardinal(({ view }) => view.blockView) ?? 'c';
}
