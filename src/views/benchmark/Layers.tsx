import { useId, useState } from 'react';
import type { BenchmarkResult } from '../../core/benchmark/report';
import { fixed, percent, short } from '../../i18n/format';
import { Keep } from '../keep/Keep';
import { deviceText } from '../report/machineText';
import styles from '../report/Report.module.css';
import { NumberCell, Table } from '../report/ReportTable';
import { t } from './benchmarkWords';

const NUMBERS = ['macs', 'ms', 'share', 'rate'] as const;

/** Where the time of one result goes. */
export function Layers({ results }: { results: readonly BenchmarkResult[] }) {
  const selectId = useId();
  const [chosen, setChosen] = useState(0);
  const result = results[chosen] ?? results[0];
  if (result === undefined) return null;
  const numbers = NUMBERS.map((column) => t(`benchmark.column.${column}`));
  return (
    <div data-kept="">
      <h3 className={styles.subtitle}>{t('benchmark.layers')}</h3>
      <Keep name="benchmark-layers" title={t('benchmark.layers')} corner />
      <div className={styles.bar}>
        <label htmlFor={selectId}>{t('benchmark.layers.of')}</label>
        <select
          id={selectId}
          className={styles.select}
          value={results.indexOf(result)}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {results.map((each, at) => (
            <option key={`${each.network} ${each.backend}`} value={at}>
              {`${each.name}, ${deviceText(each)}`}
            </option>
          ))}
        </select>
        <span className={styles.faint}>{t(`benchmark.layers.clock.${result.clock}`)}</span>
      </div>
      <Table label={t('benchmark.layers')} texts={[t('benchmark.column.layer')]} numbers={numbers}>
        {result.layers.map(({ name, macs, ms, share, gmacsPerSecond }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <NumberCell>{short(macs)}</NumberCell>
            <NumberCell>{fixed(ms, 3)}</NumberCell>
            <NumberCell>{percent(share)}</NumberCell>
            <NumberCell>{fixed(gmacsPerSecond, 1)}</NumberCell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
