import { useMemo, useState } from 'react';
import { exact, percent } from '../../i18n/format';
import { real } from '../../i18n/real';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry, TensorStats } from '../../store/weights/tensors';
import { Keep } from '../keep/Keep';
import { Choice, Toggle } from '../widgets/Choice';
import { useBox } from '../widgets/useBox';
import styles from './Charts.module.css';
import { type Bar, barsOf, type HistogramScales, histogramScales, outlineOf } from './histogram';
import { t } from './inspectWords';
import { useOther } from './useOther';
import { itemAt, useReader } from './useReader';

const HEIGHT_PX = 132;
/** Room for the counts at the left, and for half a line of text above and a line below. */
const LEFT_PX = 68;
const TOP_PX = 8;
const BOTTOM_PX = 20;
const RIGHT_PX = 12;

interface HistogramProps {
  lane: LaneId;
  entry: TensorEntry;
  /** Undefined until they are there. */
  stats: TensorStats | undefined;
}

/** How a tensor's numbers are spread, and on one scale with it those of the other lane's. */
export function Histogram({ lane, entry, stats }: HistogramProps) {
  const [scale, setScale] = useState<'linear' | 'log'>('linear');
  const [compares, setCompares] = useState(false);
  const other = useOther(lane, entry);
  const otherLane = lane === 'a' ? 'b' : 'a';
  const compared = compares && other !== null ? other : null;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h6 className={styles.title}>{t('inspect.histogram')}</h6>
        {other !== null && (
          <Toggle
            label={t('inspect.compare', { lane: otherLane.toUpperCase() })}
            on={compares}
            onTurn={setCompares}
          />
        )}
        <div className={styles.choice}>
          <Choice
            label={t('inspect.scale')}
            value={scale}
            options={[
              { value: 'linear', label: t('inspect.scale.linear') },
              { value: 'log', label: t('inspect.scale.log') },
            ]}
            onPick={setScale}
          />
        </div>
        <Keep name={`histogram-${lane}`} title={t('inspect.histogram')} />
      </figcaption>
      <Chart
        key={entry.name}
        numbers={entry.shape.reduce((product, length) => product * length, 1)}
        stats={stats}
        other={compared}
        otherLane={otherLane}
        isLog={scale === 'log'}
      />
    </figure>
  );
}

interface ChartProps {
  numbers: number;
  stats: TensorStats | undefined;
  /** The other lane's, on the same scale; null where it is not compared. */
  other: TensorStats | null;
  otherLane: LaneId;
  isLog: boolean;
}

function Chart({ numbers, stats, other, otherLane, isLog }: ChartProps) {
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const plotPx = Math.max(0, widthPx - LEFT_PX - RIGHT_PX);
  const measure = other === null ? 'count' : 'density';
  const bars = useMemo(() => (stats ? barsOf(stats, measure) : []), [stats, measure]);
  const others = useMemo(() => (other ? barsOf(other, measure) : []), [other, measure]);
  const scales = useMemo(
    () => histogramScales([bars, others], { widthPx: plotPx, heightPx: HEIGHT_PX }, isLog),
    [bars, others, plotPx, isLog],
  );
  const { at, props } = useReader({
    count: bars.length,
    indexAt: (event) => {
      const [first = 0, last = 0] = [bars[0]?.from, bars.at(-1)?.to].map((x) => scales.x(x ?? 0));
      return itemAt(event, bars.length, LEFT_PX + first, last - first);
    },
  });
  const text = stats === undefined ? '' : textOf(stats, bars, at);
  const drawn = bars.length > 0;
  const hasFlaws = stats !== undefined && stats.nan + stats.infinite > 0;
  return (
    <>
      <p className={`num ${styles.readout}`}>
        {stats === undefined ? (
          <span className={styles.waiting}>{t('inspect.counting', { count: exact(numbers) })}</span>
        ) : (
          text
        )}
      </p>
      <div
        ref={ref}
        className={styles.box}
        style={{ height: HEIGHT_PX + TOP_PX + BOTTOM_PX }}
        {...(drawn && props(t('inspect.histogram'), text))}
      >
        {drawn && (
          <svg width={widthPx} height={HEIGHT_PX + TOP_PX + BOTTOM_PX} aria-hidden="true">
            <g transform={`translate(${LEFT_PX}, ${TOP_PX})`}>
              <Axes scales={scales} widthPx={plotPx} />
              <path className={styles.area} d={outlineOf(bars, scales)} />
              {others.length > 0 && (
                <path
                  className={styles.other}
                  data-lane={otherLane}
                  d={outlineOf(others, scales)}
                />
              )}
              {at !== null && <ReadBar bar={bars[at]} scales={scales} />}
            </g>
          </svg>
        )}
      </div>
      <p className={styles.axis}>
        {other === null
          ? t(hasFlaws ? 'inspect.count.axis.finite' : 'inspect.count.axis')
          : t('inspect.compare.axis', { lane: otherLane.toUpperCase() })}
      </p>
    </>
  );
}

function Axes({ scales, widthPx }: { scales: HistogramScales; widthPx: number }) {
  return (
    <>
      {scales.yTicks.map((tick) => (
        <g key={tick} transform={`translate(0, ${scales.yOf(tick)})`}>
          <line className={styles.rule} x2={widthPx} />
          <text className={`num ${styles.tick}`} x={-8} dy="0.35em" textAnchor="end">
            {tick >= 1000 ? exact(tick) : real(tick)}
          </text>
        </g>
      ))}
      <line className={styles.ground} x2={widthPx} y1={HEIGHT_PX} y2={HEIGHT_PX} />
      {scales.xTicks.map((tick) => (
        <g key={tick} transform={`translate(${scales.x(tick)}, ${HEIGHT_PX})`}>
          <line className={styles.ground} y2={4} />
          <text className={`num ${styles.tick}`} y={16} textAnchor="middle">
            {real(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

/** The step that is read, full height so that one of nothing is seen too. */
function ReadBar({ bar, scales }: { bar: Bar | undefined; scales: HistogramScales }) {
  if (bar === undefined) return null;
  const leftPx = scales.x(bar.from);
  return (
    <rect
      className={styles.read}
      x={leftPx}
      width={Math.max(1, scales.x(bar.to) - leftPx)}
      height={HEIGHT_PX}
    />
  );
}

/** The step that is read in words; at rest the fullest. */
function textOf(stats: TensorStats, bars: readonly Bar[], at: number | null): string {
  const { histogram, range, count } = stats;
  if (count === 0) return t('inspect.noNumbers');
  if (range === null) return t('inspect.noneFinite');
  if (bars.length === 0) return t('inspect.allSame', { value: real(range.min) });
  const step = at ?? histogram.indexOf(Math.max(...histogram));
  const { from, to } = bars[step] ?? { from: range.min, to: range.max };
  const inStep = histogram[step] ?? 0;
  const words = { from: real(from), to: real(to), count: exact(inStep) };
  if (at === null) return t('inspect.histogram.rest', { ...words, steps: bars.length });
  return t('inspect.histogram.step', { ...words, share: percent(inStep / count) });
}
