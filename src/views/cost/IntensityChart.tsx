import { useMemo } from 'react';
import { factor } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import { textWidthPx } from '../graph/textWidth';
import { Keep } from '../keep/Keep';
import { useLayerCursor } from '../networks/useLayerCursor';
import { useBox } from '../widgets/useBox';
import styles from './Chart.module.css';
import { t } from './costPanelWords';
import type { IntensityPoint } from './intensityFacts';
import { intensityScales } from './intensityScales';

const HEIGHT_PX = 132;
/** From the numbers at the left to the plot. */
const GAP_PX = 8;
/** Room for half a line of text above, and for the stages' names below, px. */
const TOP_PX = 8;
const BOTTOM_PX = 20;
/** A is a circle, B a square on its corner: told apart without colour. */
const SHAPES = { a: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0', b: 'M0 -4L4 0L0 4L-4 0Z' };

/** MACs per byte of each convolution and fc, A against B. */
export function IntensityChart({ points }: { points: readonly IntensityPoint[] }) {
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const leftPx = textWidthPx('100', fontPx) + GAP_PX + 2;
  const plotPx = Math.max(0, widthPx - leftPx);
  const scales = useMemo(() => intensityScales(points, plotPx, HEIGHT_PX), [points, plotPx]);
  const { at, pointer, keys } = useLayerCursor({
    count: points.length,
    indexAt: scales.indexAt,
    nameAt: (index) => points[index]?.name,
  });
  const pointed = at === null ? undefined : points[at];
  const text = pointed === undefined ? t('costPanel.intensity.hint') : readout(pointed);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.key}>
        {LANES.map((lane) => (
          <span key={lane} data-lane={lane}>
            <svg width={10} height={10} viewBox="-5 -5 10 10" aria-hidden="true">
              <path className={styles.dot} data-wide="true" d={SHAPES[lane]} />
            </svg>
            {lane.toUpperCase()}
          </span>
        ))}
        {t('costPanel.intensity.key')}
      </figcaption>
      <Keep name="intensity" title={t('costPanel.intensity.chart')} corner />
      <p className={`num ${styles.readout}`}>{text}</p>
      <div ref={ref} className={styles.box} {...keys(t('costPanel.intensity.chart'), text)}>
        <svg width={widthPx} height={HEIGHT_PX + TOP_PX + BOTTOM_PX} aria-hidden="true">
          <g transform={`translate(${leftPx}, ${TOP_PX})`}>
            {scales.ticks.map((tick) => (
              <g key={tick} transform={`translate(0, ${scales.y(tick)})`}>
                <line className={styles.rule} x2={plotPx} />
                <text className={`num ${styles.tick}`} x={-GAP_PX} dy="0.35em" textAnchor="end">
                  {factor(tick)}
                </text>
              </g>
            ))}
            {/* Two networks whose layers have other names have their stages one after the other. */}
            {scales.stages.map(({ stage, index, x, named }) => (
              <g key={index} transform={`translate(${x}, 0)`}>
                <line className={styles.rule} y2={HEIGHT_PX + BOTTOM_PX} />
                <text className={styles.tick} x={4} y={HEIGHT_PX + BOTTOM_PX - 4}>
                  {named && t('costPanel.intensity.stage', { stage: stage + 1 })}
                </text>
              </g>
            ))}
            {at !== null && (
              <line className={styles.cursor} x1={scales.x(at)} x2={scales.x(at)} y2={HEIGHT_PX} />
            )}
            {points.map((each, index) => (
              <g key={each.name} transform={`translate(${scales.x(index)}, 0)`}>
                {each.a !== null && each.b !== null && (
                  <line
                    className={styles.stem}
                    y1={scales.y(each.a.macsPerByte)}
                    y2={scales.y(each.b.macsPerByte)}
                  />
                )}
                {LANES.map((lane) => (
                  <Dot key={lane} lane={lane} point={each} y={scales.y} />
                ))}
              </g>
            ))}
            <rect className={styles.catch} width={plotPx} height={HEIGHT_PX} {...pointer} />
          </g>
        </svg>
      </div>
    </figure>
  );
}

interface DotProps {
  lane: LaneId;
  point: IntensityPoint;
  y: (macsPerByte: number) => number;
}

function Dot({ lane, point, y }: DotProps) {
  const own = point[lane];
  if (own === null) return null;
  return (
    <path
      data-lane={lane}
      data-wide={own.wide}
      className={styles.dot}
      d={SHAPES[lane]}
      transform={`translate(0, ${y(own.macsPerByte)})`}
    />
  );
}

function readout(point: IntensityPoint): string {
  const lanes = LANES.flatMap((lane) => {
    const own = point[lane];
    if (own === null) return [];
    const value = factor(own.macsPerByte);
    return [t('costPanel.chart.lane', { lane: lane.toUpperCase(), value })];
  }).join(t('costPanel.chart.join'));
  return t('costPanel.intensity.at', { layer: point.name, lanes });
}
