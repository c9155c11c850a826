import { useId, useMemo } from 'react';
import { LANES, type LaneId } from '../../store/lanes';
import chartStyles from '../cost/Chart.module.css';
import { textWidthPx } from '../graph/textWidth';
import { Keep } from '../keep/Keep';
import { tickText } from '../widgets/tickText';
import { useBox } from '../widgets/useBox';
import { type BarLayout, barLayout } from './barLayout';
import { type BarRow, type Segment, sectionKey } from './barRows';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import { type CostMeasure, isLit, litBy } from './costs';
import { Hatch } from './Hatch';
import type { Lighting } from './lighting';
import { PlotHand } from './PlotHand';
import { sectionText, segmentText, shortText, totalText } from './partText';
import type { PairCosts } from './useCosts';
import { useWalk } from './useWalk';

/** Beside the names the letters of the lanes, and under the bars the axis, in em. */
const LETTER_EM = 1.45;
const AXIS_EM = 1.5;

interface ChartProps {
  /** What its file is called after `cost-`. */
  name: string;
  title: string;
  rows: readonly BarRow[];
  measure: CostMeasure;
  costs: PairCosts;
  lighting: Lighting;
  onPick: (segment: Segment) => void;
}

/** A row for each section or each kind, a bar for each network, on one scale from zero. */
export function BarChart({ name, title, rows, measure, costs, lighting, onPick }: ChartProps) {
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const hatch = useId();
  const names = rows.map(nameOfRow);
  const namePx =
    Math.max(0, ...names.map((name) => textWidthPx(name, fontPx))) + LETTER_EM * fontPx;
  const endPx = textWidthPx('888.8 MB', fontPx) + 6;
  const plotPx = Math.max(0, widthPx - namePx);
  const layout = useMemo(
    () => barLayout(rows, { widthPx: plotPx, endPx, fontPx }),
    [rows, plotPx, endPx, fontPx],
  );
  const { pieces } = layout;
  // The bars of a section are split by kind, those of a kind by section.
  const isByKind = rows.some(({ by }) => 'section' in by);
  const walk = useWalk({
    rects: pieces,
    onRead: (index) => {
      const segment = index === null ? undefined : pieces[index]?.segment;
      if (segment === undefined) return lighting.read(null, null);
      const { section, kind } = segment;
      return lighting.read(litBy({ section, kind }), hoverName(segment, costs));
    },
    onPick: (index) => {
      const segment = pieces[index]?.segment;
      if (segment !== undefined) onPick(segment);
    },
  });
  const read = walk.at === null ? undefined : pieces[walk.at];
  const text =
    read === undefined
      ? LANES.map((lane) => totalText(costs[lane], measure)).join(t('costCharts.join'))
      : segmentText(read.segment, toldOf(read.segment.lane, measure, costs));
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <Keep name={`cost-${name}`} title={title} corner />
      <p className={`num ${styles.readout}`}>{text}</p>
      <div ref={ref} className={styles.box} {...walk.keys(title, text)}>
        <svg width={widthPx} height={layout.heightPx + AXIS_EM * fontPx} aria-hidden="true">
          <Hatch id={hatch} />
          <g transform={`translate(${namePx}, 0)`}>
            <Axis layout={layout} measure={measure} fontPx={fontPx} />
            {pieces.map(({ segment, x, y, width, height }) => {
              const isDim = lighting.lit !== null && !isLitSegment(segment, lighting);
              const box = { x, y, width, height };
              return (
                <g
                  key={`${segment.lane} ${segment.section} ${segment.kind}`}
                  data-lane={segment.lane}
                  data-dim={isDim}
                  className={styles.piece}
                  data-kind={isByKind ? segment.kind : undefined}
                  data-section={isByKind ? undefined : sectionKey(segment.section)}
                >
                  <rect {...box} />
                  {isByKind && segment.kind === 'grouped' && (
                    <rect {...box} fill={`url(#${hatch})`} className={styles.hatched} />
                  )}
                </g>
              );
            })}
            <PlotHand
              read={read}
              widthPx={plotPx}
              heightPx={layout.heightPx}
              pointer={walk.pointer}
            />
          </g>
          {layout.rows.map(({ row, y, ends }) => (
            <g key={row.key}>
              <text className={styles.name} x={0} y={y} dy="0.35em">
                {nameOfRow(row)}
              </text>
              {ends.map(({ lane, x, y: middle, value }) => (
                <g key={lane} data-lane={lane}>
                  <text className={styles.letter} x={namePx - 5} y={middle} dy="0.35em">
                    {lane.toUpperCase()}
                  </text>
                  <text className={`num ${styles.end}`} x={namePx + x + 5} y={middle} dy="0.35em">
                    {value === 0 ? t('costCharts.none') : shortText(measure, value)}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </svg>
      </div>
    </section>
  );
}

interface AxisProps {
  layout: BarLayout;
  measure: CostMeasure;
  fontPx: number;
}

function Axis({ layout, measure, fontPx }: AxisProps) {
  return layout.ticks.map((tick) => (
    <g key={tick} transform={`translate(${layout.x(tick)}, 0)`}>
      <line className={chartStyles.rule} y2={layout.heightPx} />
      <text
        className={`num ${chartStyles.tick}`}
        y={layout.heightPx + 1.15 * fontPx}
        textAnchor={tick === 0 ? 'start' : 'middle'}
      >
        {tickText(shortText(measure, tick))}
      </text>
    </g>
  ));
}

function nameOfRow({ by }: BarRow): string {
  return 'section' in by ? sectionText(by.section) : t(`costCharts.kind.${by.kind}`);
}

function isLitSegment({ section, kind }: Segment, { lit }: Lighting): boolean {
  // A block's own part is not drawn here: its section's and kind's is.
  return lit !== null && isLit({ section, kind, block: null }, { ...lit, block: null });
}

/** What the drawings outline of a segment: its stage, or its layer in the stem and the head. */
function hoverName({ lane, section, name }: Segment, costs: PairCosts): string {
  const stage = typeof section === 'number' ? costs[lane].graph.stages[section] : undefined;
  return stage === undefined ? name : `${stage.torchName}.`;
}

function toldOf(lane: LaneId, measure: CostMeasure, costs: PairCosts) {
  return { lane, measure, total: costs[lane].total };
}
