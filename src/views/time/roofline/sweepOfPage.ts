import { createPageSweep } from '../../../store/sweep/sweepStore';

/** The page's sweep: what it found stays when the panel is closed. */
export const { useSweep, sweep } = createPageSweep();
