import { reportJson } from '../../core/benchmark/json';
import { selfTestMarkdown } from '../../core/selfTest/markdown';
import {
  SELF_TEST_GROUPS,
  type SelfTestBackend,
  type SelfTestReport,
} from '../../core/selfTest/report';
import { CopyReport } from '../report/CopyReport';
import { deviceText, machineText } from '../report/machineText';
import styles from '../report/Report.module.css';
import { Checks } from './Checks';
import { FailedChecks } from './FailedChecks';
import { t } from './selfTestWords';

interface Props {
  readonly report: SelfTestReport;
  readonly running: boolean;
}

/** What was compared, and what came of it: what failed first. */
export function SelfTestReportView({ report, running }: Props) {
  const { page, date, machine, backends, checks } = report;
  const facts = { version: page.version, date: date.slice(0, 10), machine: machineText(machine) };
  const failed = checks.filter(({ passed }) => !passed);
  return (
    <>
      <div className={styles.facts}>
        <p>
          {t('selfTest.facts', facts)}{' '}
          {running && t('selfTest.soFar', { checks: checks.length, failed: failed.length })}
        </p>
        {!running && <CopyReport markdown={selfTestMarkdown(report)} json={reportJson(report)} />}
      </div>
      {failed.length > 0 && <FailedChecks checks={failed} />}
      <dl className={styles.plan}>
        <dt>{t('selfTest.backends')}</dt>
        <dd>{backends.map(backendText).join(' · ')}</dd>
      </dl>
      <p className={styles.note}>{t('selfTest.note')}</p>
      {SELF_TEST_GROUPS.map((group) => (
        <Checks key={group} group={group} checks={checks.filter((each) => each.group === group)} />
      ))}
    </>
  );
}

function backendText(each: SelfTestBackend): string {
  const backend = deviceText(each);
  if (!each.present) return t('selfTest.absent', { backend });
  if (each.threads === null || each.backend !== 'wasm') return backend;
  return each.threads === 1
    ? t('selfTest.thread', { backend })
    : t('selfTest.threads', { backend, threads: each.threads });
}
