import type { ReportState } from '../../../store/reports/reportStore';
import type { SweepProgress, SweepReport } from '../../../store/sweep/runSweep';
import { failureInWords } from '../../failures/failureInWords';
import { backendName } from '../names';
import { t } from './sweepWords';

/** How a sweep ended. */
export async function newsOf({
  report,
  failure,
}: ReportState<SweepReport, SweepProgress>): Promise<string> {
  if (failure !== null) {
    return t('sweep.failed', { why: await failureInWords(failure, t('sweep.title')) });
  }
  if (report === null) return '';
  const { order, backend, points, results } = report;
  return t('sweep.done', {
    results: results.filter(({ busy }) => busy !== null).length,
    points,
    name: order.name,
    axis: t(`sweep.axis.${order.axis}`),
    backend: backend === null ? '' : backendName(backend),
  });
}
