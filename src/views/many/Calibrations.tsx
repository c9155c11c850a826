import type { ReliabilityBin } from '../../core/statistics/calibration';
import { exact, percent } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import { Terms } from '../glossary/Terms';
import { Keep } from '../keep/Keep';
import chart from './Calibrations.module.css';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import type { Results } from './useMany';

const SIDE_PX = 200;
/** Room for the numbers and names around the plot, px. */
const LEFT_PX = 44;
const RIGHT_PX = 22;
const TOP_PX = 28;
const BOTTOM_PX = 38;
const TICKS = [0, 0.5, 1];

/** How far each network's confidence can be trusted; nothing without labels. */
export function Calibrations({ results: { networks } }: { results: Results }) {
  const labelled = LANES.filter((id) => networks[id].calibration.ece !== null);
  if (labelled.length === 0) return null;
  return (
    <div>
      <div className={styles.columns}>
        {labelled.map((id) => {
          const { bins, ece } = networks[id].calibration;
          return (
            <section key={id} className={styles.group} data-lane={id}>
              <h3 className={styles.title}>{t('many.calibration', { lane: id.toUpperCase() })}</h3>
              <Keep
                name={`calibration-${id}`}
                title={t('many.calibration', { lane: id.toUpperCase() })}
                corner
              />
              <Reliability bins={bins} label={t('many.calibration', { lane: id.toUpperCase() })} />
              <p className="num">{t('many.calibration.ece', { ece: percent(ece ?? 0) })}</p>
            </section>
          );
        })}
      </div>
      <p className={styles.faint}>
        <Terms text={t('many.calibration.hint')} of={['confidence']} />
      </p>
    </div>
  );
}

function Reliability({ bins, label }: { bins: readonly ReliabilityBin[]; label: string }) {
  const filled = bins.filter(({ count }) => count > 0);
  return (
    <svg
      className={chart.chart}
      viewBox={`${-LEFT_PX} ${-TOP_PX} ${SIDE_PX + LEFT_PX + RIGHT_PX} ${SIDE_PX + TOP_PX + BOTTOM_PX}`}
      role="img"
      aria-label={t('many.calibration.told', {
        label,
        bins: filled.map(binText).join(t('many.joinMore')),
      })}
    >
      <rect className={chart.frame} width={SIDE_PX} height={SIDE_PX} />
      {filled.map((bin) => (
        <rect
          key={bin.from}
          className={chart.bar}
          x={bin.from * SIDE_PX + 1}
          y={(1 - (bin.accuracy ?? 0)) * SIDE_PX}
          width={(bin.to - bin.from) * SIDE_PX - 2}
          height={Math.max(1, (bin.accuracy ?? 0) * SIDE_PX)}
        >
          <title>{binText(bin)}</title>
        </rect>
      ))}
      <line className={chart.line} x1={0} y1={SIDE_PX} x2={SIDE_PX} y2={0} />
      {TICKS.map((share) => (
        <g key={share} className={`num ${chart.tick}`}>
          <text x={-6} y={(1 - share) * SIDE_PX} dy="0.35em" textAnchor="end">
            {percent(share, 0)}
          </text>
          <text x={share * SIDE_PX} y={SIDE_PX + 16} textAnchor="middle">
            {percent(share, 0)}
          </text>
        </g>
      ))}
      <text className={chart.tick} x={-LEFT_PX} y={-14}>
        {t('many.calibration.axis.y')}
      </text>
      <text className={chart.tick} x={SIDE_PX} y={SIDE_PX + 32} textAnchor="end">
        {t('many.calibration.axis.x')}
      </text>
    </svg>
  );
}

function binText({ from, to, count, accuracy }: ReliabilityBin): string {
  return t('many.calibration.bin', {
    from: percent(from, 0),
    to: percent(to, 0),
    count: exact(count),
    accuracy: percent(accuracy ?? 0),
  });
}
