import type { SelfTestProgress } from '../../store/selfTest/runSelfTest';
import { useCardinalStore } from '../CardinalContext';
import { ReportDialog } from '../report/ReportDialog';
import { ReportNews } from '../report/ReportNews';
import { ReportRunBar } from '../report/ReportRunBar';
import { testIds } from '../testIds';
import { backendName } from '../time/names';
import { SelfTestReportView } from './SelfTestReportView';
import { newsOf } from './selfTestNews';
import { useSelfTest } from './selfTestOfPage';
import { t } from './selfTestWords';

/** The self-test over the page: what it compares, how far it is, and its report. Closing it stops it. */
export function SelfTest() {
  const { show } = useCardinalStore().getState();
  const { running, report, progress, start, cancel } = useSelfTest();
  const close = () => {
    cancel();
    show({ selfTest: false });
  };
  const words = {
    start: t('selfTest.start'),
    again: t('selfTest.again'),
    cancel: t('selfTest.cancel'),
  };
  return (
    <ReportDialog
      title={t('selfTest.title')}
      intro={t('selfTest.intro')}
      testId={testIds.selfTest}
      onClose={close}
    >
      <ReportRunBar
        {...{ running, words, start, cancel }}
        hasReport={report !== null}
        progress={progress && { text: textOf(progress), share: progress.at / progress.jobs }}
      />
      <ReportNews useReport={useSelfTest} newsOf={newsOf} />
      {report !== null && <SelfTestReportView report={report} running={running} />}
    </ReportDialog>
  );
}

function textOf({ job: { name, backend }, at, jobs }: SelfTestProgress): string {
  const where = { name, at: at + 1, jobs };
  if (backend === null) return t('selfTest.progress.any', where);
  const on = backendName({ name: backend, software: false });
  return t('selfTest.progress', { ...where, backend: on });
}
