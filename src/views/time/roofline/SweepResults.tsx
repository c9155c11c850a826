import { duration, short } from '../../../i18n/format';
import type { SweepReport, SweepResult } from '../../../store/sweep/runSweep';
import table from '../LayerTimes.module.css';
import styles from './Roofline.module.css';
import { t } from './sweepWords';

/** The networks of a sweep, their times as bars on one zero-based scale. */
export function SweepResults({ report: { order, results } }: { report: SweepReport }) {
  const mostMs = Math.max(...results.map(({ busy }) => busy?.medianMs ?? 0));
  const numbers = ['setting', 'blocks', 'planes', 'macs', 'time', 'range'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={table.scroll} aria-label={order.name} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t(`sweep.value.${order.axis}`)}</th>
            <th scope="col" aria-label={t('sweep.time')} />
            {numbers.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {t(`sweep.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <Row key={result.point.value} result={result} mostMs={mostMs} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  result: { point, busy, failure },
  mostMs,
}: {
  result: SweepResult;
  mostMs: number;
}) {
  const { spec, value, macs } = point;
  const width = `${(100 * (busy?.medianMs ?? 0)) / (mostMs || 1)}%`;
  const times =
    busy === null
      ? [t('sweep.unmeasured', { code: failure?.code ?? '' }), '']
      : [
          duration(busy.medianMs),
          t('sweep.rangeText', { least: duration(busy.leastMs), most: duration(busy.mostMs) }),
        ];
  const cells = [
    t('sweep.settingText', { c: spec.cardinality, d: spec.groupWidth }),
    spec.blocks.join('-'),
    String(spec.planes[0] ?? ''),
    short(macs),
    ...times,
  ];
  return (
    <tr>
      <th scope="row" className="num">
        {value}
      </th>
      <td className={table.barCell}>
        <div className={styles.bar} style={{ width }} />
      </td>
      {cells.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row keep their places
        <td key={at} className={`num ${table.number}`}>
          {text}
        </td>
      ))}
    </tr>
  );
}
