import { useMemo } from 'react';
import { useCardinalStore } from '../CardinalContext';
import chartStyles from '../cost/Chart.module.css';
import { Keep } from '../keep/Keep';
import { tickText } from '../widgets/tickText';
import { useBox } from '../widgets/useBox';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { MarkKey } from './MarkKey';
import { MARK_PX, markPath } from './marks';
import { PointButton } from './PointButton';
import { ASIDE_PX } from './pointScales';
import { axisText, pointText, rateText } from './pointText';
import { type CostMark, type DrawnPoint, type Scatter, type ScatterOf, scatterOf } from './scatter';
import { UnmeasuredLines } from './UnmeasuredLines';
import { usePoints } from './usePoints';
import type { Present } from './usePresent';

const HEIGHT_PX = 300;
/** Room for numbers at the left, for the networks of the page and for numbers below, px. */
const LEFT_PX = 48;
const MARKS_PX = 28;
const BOTTOM_PX = 20;

interface ChartProps {
  of: ScatterOf;
  present: readonly Present[];
}

/** A table of the paper as points; those that are a network of the page are ringed. */
export function ScatterChart({ of, present }: ChartProps) {
  const { chart, figure, axis } = of;
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const plotPx = Math.max(0, widthPx - LEFT_PX);
  const scatter = useMemo(
    () =>
      scatterOf({ chart, figure, axis }, present, { widthPx: plotPx, heightPx: HEIGHT_PX, fontPx }),
    [chart, figure, axis, present, plotPx, fontPx],
  );
  const { points } = scatter;
  const { loadPreset } = useCardinalStore().getState();
  const order = inOrder(points);
  const hand = usePoints(order, (key, lane) => {
    const network = points.find(({ point }) => point.key === key)?.point.network;
    if (network) loadPreset(lane, network.presetId, network.change);
  });
  const all = points.map(({ point }) => point);
  const pointed = points.find(({ point }) => point.key === hand.at);
  const title = t(`evidence.title.${chart}`);
  return (
    <figure className={chartStyles.figure}>
      <Keep name={`evidence-${chart}`} title={title} corner />
      <MarkKey
        kinds={points.map(({ kind }) => kind)}
        words={[t(`evidence.key.filled.${chart}`), t('evidence.key.here')]}
      />
      <p className={`num ${styles.readout}`} data-hint={pointed === undefined ? '' : undefined}>
        {pointed === undefined
          ? t('evidence.hint')
          : `${pointText(chart, figure, pointed.point, all)} ${afterText(pointed)}`}
      </p>
      <p className={styles.axisName}>
        {t('evidence.percent', { figure: t(`evidence.figure.${figure}`) })}
      </p>
      <div ref={ref} className={styles.box}>
        <svg width={widthPx} height={HEIGHT_PX + MARKS_PX + BOTTOM_PX} aria-hidden="true">
          <g transform={`translate(${LEFT_PX}, 0)`}>
            <PlotAxes of={of} scatter={scatter} plotPx={plotPx} />
            {points.map((drawn) => (
              <PointMark key={drawn.point.key} drawn={drawn} isLit={drawn.point.key === hand.at} />
            ))}
            {points.map((drawn) => (
              <PointLabel key={drawn.point.key} drawn={drawn} />
            ))}
          </g>
        </svg>
        <fieldset className={styles.hits}>
          <legend className="visually-hidden">{t('evidence.chart', { title })}</legend>
          {points.map((drawn) => (
            <PointButton
              key={drawn.point.key}
              hand={hand}
              id={drawn.point.key}
              label={`${pointText(chart, figure, drawn.point, all)} ${afterText(drawn)}`}
              opens={drawn.point.network !== null}
              x={LEFT_PX + drawn.x}
              y={drawn.y}
            />
          ))}
        </fieldset>
      </div>
      <p className={styles.axisName} data-end="true">
        {t(`evidence.axis.${axis}`)}
      </p>
      <UnmeasuredLines unmeasured={scatter.unmeasured} />
    </figure>
  );
}

function PlotAxes(props: { of: ScatterOf; scatter: Scatter; plotPx: number }) {
  const { of, scatter, plotPx } = props;
  const { scales, marks } = scatter;
  const base = HEIGHT_PX + MARKS_PX;
  return (
    <g>
      {scales.yTicks.map((tick) => (
        <g key={tick} transform={`translate(0, ${scales.y(tick)})`}>
          <line className={chartStyles.rule} x2={plotPx} />
          <text className={`num ${chartStyles.tick}`} x={-8} dy="0.35em" textAnchor="end">
            {rateText(of.chart, tick)}
          </text>
        </g>
      ))}
      {scales.xTicks.map((tick) => (
        <g key={tick} transform={`translate(${scales.x(tick)}, 0)`}>
          <line className={chartStyles.rule} y2={base} />
          <text className={`num ${chartStyles.tick}`} y={base + 14} textAnchor="middle">
            {tickText(axisText(of.axis, tick))}
          </text>
        </g>
      ))}
      <line className={styles.base} y1={HEIGHT_PX} y2={HEIGHT_PX} x2={plotPx} />
      {scales.asideX !== null && (
        <>
          <line
            className={styles.aside}
            x1={scales.asideX - ASIDE_PX / 2}
            x2={scales.asideX - ASIDE_PX / 2}
            y2={HEIGHT_PX}
          />
          <text className={chartStyles.tick} x={plotPx} y={HEIGHT_PX + 16} textAnchor="end">
            {t('evidence.notCounted')}
          </text>
        </>
      )}
      {marks.map((mark) => (
        <LaneTick key={mark.lane} mark={mark} />
      ))}
    </g>
  );
}

/** On the axis alone: what an unmeasured network costs. A has the upper line, B the lower. */
function LaneTick({ mark: { lane, x, beyond } }: { mark: CostMark }) {
  const y = lane === 'a' ? 11 : 24;
  const isLeft = beyond === 'more';
  return (
    <g data-lane={lane} transform={`translate(${x}, ${HEIGHT_PX})`}>
      <line className={styles.laneTick} y1={-6} y2={MARKS_PX} />
      <text
        className={chartStyles.letter}
        x={isLeft ? -5 : 5}
        y={y}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {beyond === null
          ? lane.toUpperCase()
          : t(`evidence.beyond.${beyond}`, { lane: lane.toUpperCase() })}
      </text>
    </g>
  );
}

function PointMark({ drawn, isLit }: { drawn: DrawnPoint; isLit: boolean }) {
  const { point, kind, x, y, lanes } = drawn;
  return (
    <g
      className={styles.mark}
      data-filled={point.filled}
      data-lit={isLit}
      transform={`translate(${x}, ${y})`}
    >
      {lanes.map((lane, index) => (
        <circle key={lane} data-lane={lane} className={styles.ring} r={MARK_PX + 4 + 3.5 * index} />
      ))}
      <path d={markPath(kind)} />
    </g>
  );
}

/** A point's text; the letters of A and B in their colours. */
function PointLabel({ drawn: { lanes, label, x, y } }: { drawn: DrawnPoint }) {
  if (label === null) return null;
  const rest = label.text.slice(2 * lanes.length);
  return (
    <text className={styles.label} x={x + label.dx} y={y + label.dy}>
      {lanes.map((lane) => (
        <tspan key={lane} data-lane={lane} className={styles.letter}>
          {`${lane.toUpperCase()} `}
        </tspan>
      ))}
      {rest}
    </text>
  );
}

/** What a point is on the page, and what Enter makes of it. */
function afterText({ point, lanes }: DrawnPoint): string {
  if (point.network === null) return t('evidence.notBuilt');
  if (lanes.length === 0) return t('evidence.open');
  const letters = lanes.map((lane) => lane.toUpperCase()).join(t('evidence.and'));
  return t('evidence.is', { lanes: letters });
}

/** From left to right, from the upper to the lower. */
function inOrder(points: readonly DrawnPoint[]): readonly string[] {
  return points
    .toSorted((one, other) => one.x - other.x || one.y - other.y)
    .map(({ point }) => point.key);
}
