import { useSyncExternalStore } from 'react';
import type { BlockView } from '../../store/view';
import { useCardinal } from '../CardinalContext';

/** From here on there is room for the three forms side by side. */
const WIDE = '(min-width: 1440px)';

/** How the block is drawn: as chosen, else all forms where there is room, else the one that runs. */
export function useBlockView(): BlockView {
  const chosen = useCardinal(({ view }) => view.blockView);
  const isWide = useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
  return chosen ?? (isWide ? 'all' : 'c');
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
