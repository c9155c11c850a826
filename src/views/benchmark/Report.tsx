import { reportJson } from '../../core/benchmark/json';
import { benchmarkMarkdown } from '../../core/benchmark/markdown';
import type { BenchmarkReport } from '../../core/benchmark/report';
import { CopyReport } from '../report/CopyReport';
import { machineText } from '../report/machineText';
import styles from '../report/Report.module.css';
import { t } from './benchmarkWords';
import { Failures } from './Failures';
import { Layers } from './Layers';
import { Results } from './Results';

/** What was measured on what, to read and to copy. */
export function Report({ report, running }: { report: BenchmarkReport; running: boolean }) {
  const { page, date, machine, batch, results, failures, complete } = report;
  return (
    <>
      <div className={styles.facts}>
        <p>
          {t('benchmark.facts', {
            version: page.version,
            date: date.slice(0, 10),
            machine: machineText(machine),
            batch,
          })}{' '}
          {!complete && !running && t('benchmark.incomplete')}
        </p>
        {!running && <CopyReport markdown={benchmarkMarkdown(report)} json={reportJson(report)} />}
      </div>
      {results.length > 0 && <Results results={results} />}
      {failures.length > 0 && <Failures failures={failures} />}
      {results.length > 0 && !running && <Layers results={results} />}
    </>
  );
}
