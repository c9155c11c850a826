import type { BenchmarkResult, BenchmarkTimes } from '../../core/benchmark/report';
import { fixed } from '../../i18n/format';
import { Keep } from '../keep/Keep';
import { deviceText } from '../report/machineText';
import styles from '../report/Report.module.css';
import { NumberCell, Table } from '../report/ReportTable';
import { t } from './benchmarkWords';
import { resultLines } from './resultLines';

const TEXTS = ['network', 'backend'] as const;
const NUMBERS = ['threads', 'first', 'atRest', 'busy', 'rate'] as const;

/** A row for each network on each backend. */
export function Results({ results }: { results: readonly BenchmarkResult[] }) {
  const texts = TEXTS.map((column) => t(`benchmark.column.${column}`));
  const numbers = NUMBERS.map((column) => t(`benchmark.column.${column}`));
  return (
    <div data-kept="">
      <h3 className={styles.subtitle}>{t('benchmark.results')}</h3>
      <Keep
        name="benchmark"
        title={t('benchmark.results')}
        lines={() => resultLines(results)}
        corner
      />
      <p className={styles.note}>{t('benchmark.note')}</p>
      <Table label={t('benchmark.results')} texts={texts} numbers={numbers}>
        {results.map((result) => (
          <Row key={`${result.network} ${result.backend}`} result={result} />
        ))}
      </Table>
    </div>
  );
}

function Row({ result }: { result: BenchmarkResult }) {
  const { name, threads, firstMs, atRest, busy, settled, gmacsPerSecond } = result;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{deviceText(result)}</td>
      <NumberCell>{threads}</NumberCell>
      <NumberCell>{fixed(firstMs, 2)}</NumberCell>
      <NumberCell>
        {atRest === null ? (
          <span className={styles.faint}>{t('benchmark.noRest')}</span>
        ) : (
          <Times times={atRest} />
        )}
      </NumberCell>
      <NumberCell>
        <Times times={busy} />
        {!settled && <span className={styles.faint}> {t('benchmark.unsettled')}</span>}
      </NumberCell>
      <NumberCell>{fixed(gmacsPerSecond, 1)}</NumberCell>
    </tr>
  );
}

function Times({ times: { medianMs, leastMs, mostMs, runs } }: { times: BenchmarkTimes }) {
  const [least, most] = [fixed(leastMs, 2), fixed(mostMs, 2)];
  return (
    <>
      <strong>{fixed(medianMs, 2)}</strong>
      <span className={styles.range}>{t('benchmark.range', { least, most, runs })}</span>
    </>
  );
}
