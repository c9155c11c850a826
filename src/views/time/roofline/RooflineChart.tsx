import { useMemo } from 'react';
import { type Roof, underRoof } from '../../../core/roofline/roofline';
import { bytes, duration, factor, percent, short } from '../../../i18n/format';
import { LANES } from '../../../store/lanes';
import { useCardinal } from '../../CardinalContext';
import chart from '../../cost/Chart.module.css';
import { Keep } from '../../keep/Keep';
import { useLayerCursor } from '../../networks/useLayerCursor';
import { useBox } from '../../widgets/useBox';
import styles from './Roofline.module.css';
import type { LaneStep } from './rooflineFacts';
import { rooflineScales } from './rooflineScales';
import { t } from './rooflineWords';

const HEIGHT_PX = 280;
/** Room for the numbers beside and below the plot, px. */
const LEFT_PX = 56;
const TOP_PX = 8;
const BOTTOM_PX = 20;

/** MACs a second over MACs a byte of each step, under the roof. A is a circle, B a diamond; the stage is the colour. */
export function RooflineChart({ steps, roof }: { steps: readonly LaneStep[]; roof: Roof }) {
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const plotPx = Math.max(0, widthPx - LEFT_PX);
  const hovered = useCardinal(({ view }) => view.hovered);
  const scales = useMemo(
    () => rooflineScales(steps, roof, plotPx, HEIGHT_PX),
    [steps, roof, plotPx],
  );
  const { at, pointer, keys } = useLayerCursor({
    count: steps.length,
    indexAt: scales.indexAt,
    nameAt: (index) => steps[index]?.name,
  });
  const pointed = at === null ? undefined : steps[at];
  const text = pointed === undefined ? t('roofline.hint') : readout(pointed, roof);
  return (
    <figure className={chart.figure}>
      <Key steps={steps} />
      <Keep name="roofline" title={t('roofline.chart')} corner />
      <p className={`num ${styles.readout}`} data-hint={pointed === undefined ? '' : undefined}>
        {text}
      </p>
      <p className={chart.readout}>{t('roofline.axis.y')}</p>
      <div ref={ref} className={chart.box} {...keys(t('roofline.chart'), text)}>
        <svg width={widthPx} height={HEIGHT_PX + TOP_PX + BOTTOM_PX} aria-hidden="true">
          <g transform={`translate(${LEFT_PX}, ${TOP_PX})`}>
            {scales.yTicks.map((tick) => (
              <g key={tick} transform={`translate(0, ${scales.y(tick)})`}>
                <line className={chart.rule} x2={plotPx} />
                <text className={`num ${chart.tick}`} x={-8} dy="0.35em" textAnchor="end">
                  {short(tick)}
                </text>
              </g>
            ))}
            {scales.xTicks.map((tick) => (
              <g key={tick} transform={`translate(${scales.x(tick)}, 0)`}>
                <line className={chart.rule} y2={HEIGHT_PX} />
                <text
                  className={`num ${chart.tick}`}
                  y={HEIGHT_PX + BOTTOM_PX - 4}
                  textAnchor="middle"
                >
                  {factor(tick)}
                </text>
              </g>
            ))}
            <polyline className={styles.roof} points={scales.roof.map(String).join(' ')} />
            {steps.map((step, index) => (
              <path
                key={`${step.lane} ${step.name}`}
                className={styles.point}
                data-stage={step.stage === null ? undefined : step.stage + 1}
                data-wide={step.kind.endsWith('3x3')}
                data-lit={index === at || (at === null && hovered === step.name)}
                d={shapeOf(step, scales.radius(step.share))}
                transform={`translate(${scales.x(step.macsPerByte)}, ${scales.y(step.macsPerSecond)})`}
              />
            ))}
            <rect className={chart.catch} width={plotPx} height={HEIGHT_PX} {...pointer} />
          </g>
        </svg>
      </div>
      <p className={chart.axis}>{t('roofline.axis.x')}</p>
    </figure>
  );
}

function Key({ steps }: { steps: readonly LaneStep[] }) {
  const stages = [...new Set(steps.map(({ stage }) => stage))].toSorted(
    (one, other) => (one ?? -1) - (other ?? -1),
  );
  return (
    <figcaption className={chart.key}>
      {LANES.map((lane) => (
        <span key={lane}>
          <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={styles.point} d={shapeOf({ lane }, 4)} />
          </svg>
          {lane.toUpperCase()}
        </span>
      ))}
      {stages.map((stage) => (
        <span key={stage}>
          <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
            <rect
              className={styles.point}
              data-stage={stage === null ? undefined : stage + 1}
              data-wide="true"
              x={-5}
              y={-5}
              width={10}
              height={10}
            />
          </svg>
          {stage === null ? t('roofline.key.none') : t('roofline.key.stage', { stage: stage + 1 })}
        </span>
      ))}
      <span>{t('roofline.key.size')}</span>
      <span>{t('roofline.unplaced')}</span>
    </figcaption>
  );
}

/** Told apart without colour: a circle, and a square on its corner. */
function shapeOf({ lane }: Pick<LaneStep, 'lane'>, r: number): string {
  if (lane === 'b') return `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`;
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function readout(step: LaneStep, roof: Roof): string {
  const { bound, reached } = underRoof(step, roof);
  return t('roofline.at', {
    lane: step.lane.toUpperCase(),
    layer: step.name,
    kind: t(`roofline.kind.${step.kind}`),
    macs: short(step.macs),
    bytes: bytes(step.bytesMoved),
    ms: duration(step.elapsedMs),
    share: percent(step.share),
    rate: short(step.macsPerSecond),
    intensity: factor(step.macsPerByte),
    bound: t(`roofline.bound.${bound}`),
    reached: percent(reached, 0),
  });
}
