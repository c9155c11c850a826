import { useEffect, useState } from 'react';
import type { ReportState, ReportStore } from '../../store/reports/reportStore';
import styles from './Report.module.css';

interface Props<Report, Progress> {
  readonly useReport: ReportStore<Report, Progress>;
  /** How it ended, in words. */
  readonly newsOf: (state: ReportState<Report, Progress>) => Promise<string>;
}

/** Says once how a report ended, to those who see it and those who don't. */
export function ReportNews<Report, Progress>({ useReport, newsOf }: Props<Report, Progress>) {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      useReport.subscribe((state, before) => {
        if (state.running) setSaid('');
        else if (before.running) void newsOf(state).then(setSaid);
      }),
    [useReport, newsOf],
  );
  return (
    <p className={styles.said} role="status">
      {said}
    </p>
  );
}
