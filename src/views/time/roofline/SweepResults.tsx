import { valueAlong } from '../../../core/sweep/sweep';
import { duration, short } from '../../../i18n/format';
import type { SweepReport, SweepResult } from '../../../store/sweep/runSweep';
import { Keep } from '../../keep/Keep';
import table from '../LayerTimes.module.css';
import { backendName } from '../names';
import styles from './Roofline.module.css';
import own from './Sweep.module.css';
import { SweepPlot } from './SweepPlot';
import { settingText } from './sweepText';
import { t } from './sweepWords';

const NUMBERS = ['setting', 'blocks', 'planes', 'macs', 'time', 'range'] as const;

/** What a sweep is of, its networks on a plot, and every number of them. */
export function SweepResults({ report }: { report: SweepReport }) {
  const { order, backend, results } = report;
  const of = t('sweep.of', {
    name: order.name,
    axis: t(`sweep.axis.${order.axis}`),
    backend: backend === null ? '' : backendName(backend),
  });
  return (
    <div className={own.found} data-kept="">
      <Keep name={`sweep-${order.axis}-${order.lane}`} title={of} corner />
      <p className={own.of}>{of}</p>
      <SweepPlot report={report} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={table.scroll} aria-label={of} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t(`sweep.value.${order.axis}`)}</th>
              {NUMBERS.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`sweep.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <Row
                key={result.point.value}
                result={result}
                isCurrent={result.point.value === valueAlong(order.spec, order.axis)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ result, isCurrent }: { result: SweepResult; isCurrent: boolean }) {
  const { point, busy, failure } = result;
  const { spec, value, macs } = point;
  const times =
    busy === null
      ? [t('sweep.unmeasured', { code: failure?.code ?? '' }), '']
      : [
          duration(busy.medianMs),
          t('sweep.rangeText', { least: duration(busy.leastMs), most: duration(busy.mostMs) }),
        ];
  const cells = [
    settingText(spec),
    spec.blocks.join('-'),
    String(spec.planes[0] ?? ''),
    short(macs),
    ...times,
  ];
  return (
    <tr className={isCurrent ? own.current : undefined} aria-current={isCurrent}>
      <th scope="row" className="num">
        {value}
      </th>
      {cells.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row keep their places
        <td key={at} className={`num ${table.number}`}>
          {text}
        </td>
      ))}
    </tr>
  );
}
