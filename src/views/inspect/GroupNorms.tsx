import { scaleLinear } from 'd3';
import { exact } from '../../i18n/format';
import { real } from '../../i18n/real';
import { Keep } from '../keep/Keep';
import { useBox } from '../widgets/useBox';
import styles from './Charts.module.css';
import { t } from './inspectWords';
import { groupTicks, normFacts } from './norms';
import { itemAt, useReader } from './useReader';

const HEIGHT_PX = 72;
const LEFT_PX = 68;
const TOP_PX = 8;
const RIGHT_PX = 12;
const BOTTOM_PX = 20;
/** Room that the number of a group takes. */
const TICK_PX = 28;

/** The L2 norm of each group of a grouped convolution as bars from zero. */
export function GroupNorms({ norms }: { norms: Float64Array }) {
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const plotPx = Math.max(0, widthPx - LEFT_PX - RIGHT_PX);
  const { extremes } = normFacts(norms);
  const y = scaleLinear([0, norms[extremes?.largest ?? 0] || 1], [HEIGHT_PX, 0]);
  const stepPx = plotPx / norms.length;
  /** A group that is not finite has a bar of full height in another colour. */
  const topOf = (norm: number) => (Number.isFinite(norm) ? y(norm) : 0);
  const { at, props } = useReader({
    count: norms.length,
    indexAt: (event) => itemAt(event, norms.length, LEFT_PX, plotPx),
  });
  const text = textOf(norms, at);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h6 className={styles.title}>{t('inspect.groups')}</h6>
        <Keep name="groups" title={t('inspect.groups')} />
      </figcaption>
      <p className={`num ${styles.readout}`}>{text}</p>
      <div
        ref={ref}
        className={styles.box}
        style={{ height: HEIGHT_PX + TOP_PX + BOTTOM_PX }}
        {...props(t('inspect.groups'), text)}
      >
        <svg width={widthPx} height={HEIGHT_PX + TOP_PX + BOTTOM_PX} aria-hidden="true">
          <g transform={`translate(${LEFT_PX}, ${TOP_PX})`}>
            {y.ticks(2).map((tick) => (
              <g key={tick} transform={`translate(0, ${y(tick)})`}>
                <line className={styles.rule} x2={plotPx} />
                <text className={`num ${styles.tick}`} x={-8} dy="0.35em" textAnchor="end">
                  {real(tick)}
                </text>
              </g>
            ))}
            {Array.from(norms, (norm, group) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is its index
                key={group}
                className={Number.isFinite(norm) ? styles.bar : styles.flawed}
                data-read={group === at}
                data-extreme={group === extremes?.largest || group === extremes?.smallest}
                x={group * stepPx}
                y={topOf(norm)}
                width={Math.max(0.5, stepPx - Math.min(2, stepPx / 4))}
                height={HEIGHT_PX - topOf(norm)}
              />
            ))}
            <line className={styles.ground} x2={plotPx} y1={HEIGHT_PX} y2={HEIGHT_PX} />
            {groupTicks(norms.length, stepPx, TICK_PX).map((group) => (
              <text
                key={group}
                className={`num ${styles.tick}`}
                x={(group + 0.5) * stepPx}
                y={HEIGHT_PX + 16}
                textAnchor="middle"
              >
                {group + 1}
              </text>
            ))}
          </g>
        </svg>
      </div>
      <p className={styles.axis}>{t('inspect.groups.axis')}</p>
      <p className={styles.note}>{t('inspect.groups.note')}</p>
    </figure>
  );
}

/** In place of norms where nothing tells the groups. */
export function UnknownGroups() {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h6 className={styles.title}>{t('inspect.groups')}</h6>
      </figcaption>
      <p className={styles.note}>{t('inspect.groups.unknown')}</p>
    </figure>
  );
}

/** The group that is read in words; at rest the largest and the smallest. Groups count from 1. */
function textOf(norms: Float64Array, at: number | null): string {
  const normOf = (group: number) => real(norms[group] ?? 0);
  if (at !== null) {
    return t('inspect.groups.one', {
      group: at + 1,
      groups: exact(norms.length),
      norm: Number.isFinite(norms[at]) ? normOf(at) : t('inspect.groups.notFinite'),
    });
  }
  const { extremes, notFinite } = normFacts(norms);
  if (extremes === null) return t('inspect.groups.notFinite');
  if (notFinite > 0) {
    return t('inspect.groups.flawed', {
      count: exact(notFinite),
      groups: exact(norms.length),
      first: norms.findIndex((norm) => !Number.isFinite(norm)) + 1,
    });
  }
  return t('inspect.groups.rest', {
    largest: extremes.largest + 1,
    most: normOf(extremes.largest),
    smallest: extremes.smallest + 1,
    least: normOf(extremes.smallest),
  });
}
