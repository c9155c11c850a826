import type { SelfTestReport } from '../../core/selfTest/report';
import { createReportStore, type ReportState, type ReportStore } from '../reports/reportStore';
import type { SelfTestProgress } from './runSelfTest';
import { selfTestHere } from './selfTestHere';

/** The self-test of a page. */
export type SelfTestState = ReportState<SelfTestReport, SelfTestProgress>;
export type SelfTestStore = ReportStore<SelfTestReport, SelfTestProgress>;

/** A store that tests this browser when it is told to. */
export function createSelfTestStore(run: typeof selfTestHere = selfTestHere): SelfTestStore {
  return createReportStore(
    (hooks) => run(hooks),
    ({ checks }) => checks.length === 0,
  );
}
