import type { OwnEngine } from '../../worker/ownEngine';
import { reportHere } from '../reports/reportHere';
import { createReportStore, type ReportStore } from '../reports/reportStore';
import { runSweep, type SweepOrder, type SweepProgress, type SweepReport } from './runSweep';

export type SweepStore = ReportStore<SweepReport, SweepProgress>;

/** A store that sweeps what `orderOf` gives when it is started, on an engine of its own that ends with it. */
export function createSweepStore(
  orderOf: () => SweepOrder,
  makeEngine?: () => OwnEngine,
): SweepStore {
  return createReportStore(
    (hooks) => reportHere((engine) => runSweep(engine, orderOf(), hooks), makeEngine),
    ({ results }) => results.length === 0,
  );
}
