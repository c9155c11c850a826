import type { SelfTestState } from '../../store/selfTest/selfTestStore';
import { failureInWords } from '../failures/failureInWords';
import { t } from './selfTestWords';

/** How a self-test ended. */
export async function newsOf({ report, failure }: SelfTestState): Promise<string> {
  if (failure !== null) {
    return t('selfTest.failed', { why: await failureInWords(failure, t('selfTest.title')) });
  }
  if (report === null) return t('selfTest.nothing');
  const checks = report.checks.length;
  const failed = report.checks.filter(({ passed }) => !passed).length;
  if (failed > 0) return t('selfTest.failedChecks', { failed, checks });
  return t(report.complete ? 'selfTest.passed' : 'selfTest.stopped', { checks });
}
