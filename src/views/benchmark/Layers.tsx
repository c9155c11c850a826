import { useId, useState } from 'react';
import { deviceText } from '../../core/benchmark/markdown';
import type { BenchmarkResult } from '../../core/benchmark/report';
import { percent, short } from '../../i18n/format';
import styles from './Benchmark.module.css';
import { t } from './benchmarkWords';

/** Where the time of one result goes. */
export function Layers({ results }: { results: readonly BenchmarkResult[] }) {
  const selectId = useId();
  const [chosen, setChosen] = useState(0);
  const result = results[chosen] ?? results[0];
  if (result === undefined) return null;
  return (
    <div>
      <h3 className={styles.subtitle}>{t('benchmark.layers')}</h3>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} aria-label={t('benchmark.layers')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('benchmark.column.layer')}</th>
              {(['macs', 'ms', 'share', 'rate'] as const).map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`benchmark.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.layers.map(({ name, macs, ms, share, gmacsPerSecond }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={`num ${styles.number}`}>{short(macs)}</td>
                <td className={`num ${styles.number}`}>{ms.toFixed(3)}</td>
                <td className={`num ${styles.number}`}>{percent(share)}</td>
                <td className={`num ${styles.number}`}>{gmacsPerSecond.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
