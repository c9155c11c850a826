import { valueAlong } from '../../../core/sweep/sweep';
import { factor } from '../../../i18n/format';
import type { SweepReport } from '../../../store/sweep/runSweep';
import chart from '../../cost/Chart.module.css';
import { useReader } from '../../inspect/useReader';
import { useBox } from '../../widgets/useBox';
import styles from './Sweep.module.css';
import { type PlacedResult, sweepLayout } from './sweepLayout';
import { resultText, spanText } from './sweepText';
import { t } from './sweepWords';

/** Time over the swept value; a network is read under the pointer, or by arrow keys. */
export function SweepPlot({ report: { order, results } }: { report: SweepReport }) {
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const { axis, spec } = order;
  const current = valueAlong(spec, axis);
  const layout = sweepLayout(results, axis, current, widthPx);
  const { placed, leftPx, rightPx, bottomPx, heightPx } = layout;
  const { at, props } = useReader({
    count: results.length,
    indexAt: ({ clientX, currentTarget }) =>
      layout.indexAt(clientX - currentTarget.getBoundingClientRect().left),
  });
  const read = at === null ? undefined : placed[at];
  const text =
    read === undefined ? spanText(order, results) : resultText(read.result, order, results);
  const name = t(`sweep.value.${axis}`);
  return (
    <figure className={chart.figure}>
      <p className={`num ${styles.readout}`}>{text}</p>
      <p className={styles.axis}>{t('sweep.axis.y')}</p>
      <div ref={ref} className={chart.box} {...props(t('sweep.plot', { axis: name }), text)}>
        <svg width={widthPx} height={heightPx} aria-hidden="true" data-lane={order.lane}>
          {layout.yTicks.map(({ ms, yPx }) => (
            <g key={ms} transform={`translate(0, ${yPx})`}>
              <line className={chart.rule} x1={leftPx} x2={rightPx} />
              <text className={`num ${chart.tick}`} x={leftPx - 8} dy="0.35em" textAnchor="end">
                {factor(ms)}
              </text>
            </g>
          ))}
          {read !== undefined && (
            <line className={styles.read} x1={read.xPx} x2={read.xPx} y2={bottomPx} />
          )}
          <path className={styles.line} d={layout.path} />
          {placed.map((each) => (
            <Point
              key={each.result.point.value}
              placed={each}
              bottomPx={bottomPx}
              isCurrent={each.result.point.value === current}
            />
          ))}
        </svg>
      </div>
      <p className={styles.axis}>
        <span>{t('sweep.key')}</span>
        <span>{t(`sweep.axis.x.${axis}`)}</span>
      </p>
    </figure>
  );
}

interface PointProps {
  readonly placed: PlacedResult;
  readonly bottomPx: number;
  readonly isCurrent: boolean;
}

/** A dot with its range, ringed where it is the current network; a cross on the axis where it has no time. */
function Point({ placed, bottomPx, isCurrent }: PointProps) {
  const { xPx, yPx, whisker, result, isNamed } = placed;
  return (
    <g className={styles.point} data-current={isCurrent}>
      {whisker !== null && (
        <line
          className={styles.whisker}
          x1={xPx}
          x2={xPx}
          y1={whisker.topPx}
          y2={whisker.bottomPx}
        />
      )}
      {isCurrent && <circle className={styles.ring} cx={xPx} cy={yPx} r={8} />}
      {result.busy === null ? (
        <path className={styles.cross} d={`M${xPx - 4} ${yPx - 4}l8 8m0-8l-8 8`} />
      ) : (
        <circle className={styles.dot} cx={xPx} cy={yPx} r={4} />
      )}
      {isNamed && (
        <text className={`num ${styles.tick}`} x={xPx} y={bottomPx + 18} textAnchor="middle">
          {result.point.value}
        </text>
      )}
    </g>
  );
}
