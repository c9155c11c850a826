import { deviceText } from '../../core/benchmark/markdown';
import type { BenchmarkResult, BenchmarkTimes } from '../../core/benchmark/report';
import styles from './Benchmark.module.css';
import { t } from './benchmarkWords';

const NUMBERS = ['threads', 'first', 'atRest', 'busy', 'rate'] as const;

/** A row for each network on each backend. */
export function Results({ results }: { results: readonly BenchmarkResult[] }) {
  return (
    <div>
      <h3 className={styles.subtitle}>{t('benchmark.results')}</h3>
      <p className={styles.note}>{t('benchmark.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} aria-label={t('benchmark.results')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('benchmark.column.network')}</th>
              <th scope="col">{t('benchmark.column.backend')}</th>
              {NUMBERS.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`benchmark.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <Row key={`${result.network} ${result.backend}`} result={result} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ result }: { result: BenchmarkResult }) {
  const { name, threads, firstMs, atRest, busy, settled, gmacsPerSecond } = result;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{deviceText(result)}</td>
      <td className={`num ${styles.number}`}>{threads}</td>
      <td className={`num ${styles.number}`}>{firstMs.toFixed(2)}</td>
      <td className={`num ${styles.number}`}>
        {atRest === null ? (
          <span className={styles.faint}>{t('benchmark.noRest')}</span>
        ) : (
          <Times times={atRest} />
        )}
      </td>
      <td className={`num ${styles.number}`}>
        <Times times={busy} />
        {!settled && <span className={styles.faint}> {t('benchmark.unsettled')}</span>}
      </td>
      <td className={`num ${styles.number}`}>{gmacsPerSecond.toFixed(1)}</td>
    </tr>
  );
}

function Times({ times: { medianMs, leastMs, mostMs, runs } }: { times: BenchmarkTimes }) {
  const [least, most] = [leastMs.toFixed(2), mostMs.toFixed(2)];
  return (
    <>
      <strong>{medianMs.toFixed(2)}</strong>
      <span className={styles.range}>{t('benchmark.range', { least, most, runs })}</span>
    </>
  );
}
