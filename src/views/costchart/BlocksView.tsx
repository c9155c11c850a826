import { useMemo } from 'react';
import { LANES } from '../../store/lanes';
import chartStyles from '../cost/Chart.module.css';
import { textWidthPx } from '../graph/textWidth';
import { Keep } from '../keep/Keep';
import { tickText } from '../widgets/tickText';
import { useBox } from '../widgets/useBox';
import { blockBars } from './blockBars';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import { type CostMeasure, litBy } from './costs';
import type { Lighting } from './lighting';
import { PlotHand } from './PlotHand';
import { blockText, shortText } from './partText';
import { groupedBy, pathOf } from './paths';
import { ruleText } from './rule';
import type { PairCosts } from './useCosts';
import { useWalk } from './useWalk';

/** From the numbers to the bars. */
const GAP_PX = 8;

interface ViewProps {
  costs: PairCosts;
  measure: CostMeasure;
  lighting: Lighting;
  onPick: (stage: number, block: number) => void;
}

/** Every block as a bar: of a network that keeps the second design rule all identity blocks are as high. */
export function BlocksView({ costs, measure, lighting, onPick }: ViewProps) {
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const { a, b } = costs;
  const leftPx = textWidthPx('888 MB', fontPx) + GAP_PX;
  const plotPx = Math.max(0, widthPx - leftPx);
  const bars = useMemo(
    () => blockBars({ a: a.blocks, b: b.blocks }, plotPx, fontPx),
    [a.blocks, b.blocks, plotPx, fontPx],
  );
  const { columns, heightPx } = bars;
  // A block answers over all of its height.
  const rects = useMemo(
    () =>
      columns.map(({ lane, x, width }) => {
        const height = heightPx / 2;
        return { x, y: lane === 'a' ? 0 : height, width, height };
      }),
    [columns, heightPx],
  );
  const walk = useWalk({
    rects,
    onRead: (index) => {
      const block = index === null ? undefined : columns[index]?.block;
      if (block === undefined) return lighting.read(null, null);
      return lighting.read(litBy({ section: block.stage, block: block.block }), block.name);
    },
    onPick: (index) => {
      const block = columns[index]?.block;
      if (block !== undefined) onPick(block.stage, block.block);
    },
  });
  const read = walk.at === null ? undefined : columns[walk.at];
  const text =
    read === undefined
      ? t('costCharts.hint')
      : blockText(read.block, { lane: read.lane, measure, total: costs[read.lane].total });
  const { lit } = lighting;
  const drawn = groupedBy(columns, ({ block: { stage, block, shortcut } }) => {
    const isOut =
      lit !== null &&
      ((lit.section !== null && lit.section !== stage) ||
        (lit.block !== null && lit.block !== block));
    return `${stage} ${shortcut === 'projection' ? 'first' : ''} ${isOut ? 'dim' : ''}`;
  });
  const title = t('costCharts.blocks');
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <Keep name="cost-blocks" title={title} corner />
      <p className={styles.note}>{t('costCharts.rule')}</p>
      {LANES.map((lane) => (
        <p key={lane} className={`num ${styles.rule}`}>
          {ruleText(lane, measure, costs[lane].blocks)}
        </p>
      ))}
      <p className={`num ${styles.readout}`} data-hint={read === undefined ? '' : undefined}>
        {text}
      </p>
      <div ref={ref} className={styles.box} {...walk.keys(title, text)}>
        <svg width={widthPx} height={heightPx + 2} aria-hidden="true">
          {bars.rows.map(({ lane, footPx }) => (
            <g key={lane} data-lane={lane} transform={`translate(0, ${footPx})`}>
              <text
                className={styles.letter}
                x={leftPx - GAP_PX}
                y={-bars.up(bars.ticks.at(-1) ?? 0) - 0.65 * fontPx}
              >
                {lane.toUpperCase()}
              </text>
              {bars.ticks.map((tick) => (
                <g key={tick} transform={`translate(0, ${-bars.up(tick)})`}>
                  <line className={chartStyles.rule} x1={leftPx} x2={widthPx} />
                  <text
                    className={`num ${chartStyles.tick}`}
                    x={leftPx - GAP_PX}
                    dy={tick === 0 ? 0 : '0.35em'}
                    textAnchor="end"
                  >
                    {tickText(shortText(measure, tick))}
                  </text>
                </g>
              ))}
            </g>
          ))}
          <g transform={`translate(${leftPx}, 0)`}>
            {drawn.map(([key, [first, ...others]]) =>
              first === undefined ? null : (
                <path
                  key={key}
                  className={styles.block}
                  data-section={first.block.stage + 1}
                  data-first={first.block.shortcut === 'projection'}
                  data-dim={key.endsWith('dim')}
                  d={pathOf([first, ...others])}
                />
              ),
            )}
            <PlotHand read={read} widthPx={plotPx} heightPx={heightPx} pointer={walk.pointer} />
          </g>
        </svg>
      </div>
    </section>
  );
}
