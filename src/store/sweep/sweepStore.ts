import type { OwnEngine } from '../../worker/ownEngine';
import { reportHere } from '../reports/reportHere';
import { createReportStore, type ReportStore } from '../reports/reportStore';
import { runSweep, type SweepOrder, type SweepProgress, type SweepReport } from './runSweep';

/** Sweeps of a page, one at a time: the last one stays until the next begins. */
export interface PageSweep {
  readonly useSweep: ReportStore<SweepReport, SweepProgress>;
  /** Begins one; nothing while another runs. */
  sweep(order: SweepOrder): void;
}

/** Sweeps, each on an engine of its own that ends with it. */
export function createPageSweep(makeEngine?: () => OwnEngine): PageSweep {
  let next: SweepOrder | null = null;
  const useSweep = createReportStore<SweepReport, SweepProgress>(
    (hooks) => {
      const order = next;
      if (order === null) throw new Error('a sweep of nothing');
      return reportHere((engine) => runSweep(engine, order, hooks), makeEngine);
    },
    ({ results }) => results.length === 0,
  );
  return {
    useSweep,
    sweep: (order) => {
      if (useSweep.getState().running) return;
      next = order;
      useSweep.getState().start();
    },
  };
}
