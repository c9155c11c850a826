import { useId, useMemo } from 'react';
import chartStyles from '../cost/Chart.module.css';
import { textWidthPx } from '../graph/textWidth';
import { Keep } from '../keep/Keep';
import { useBox } from '../widgets/useBox';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import type { CostMeasure } from './costs';
import { Hatch } from './Hatch';
import type { Lighting } from './lighting';
import { PlotHand } from './PlotHand';
import { layerText, sectionText, totalText } from './partText';
import { TreemapTiles } from './TreemapTiles';
import { type Tile, treemapOf } from './treemap';
import type { LaneCosts } from './useCosts';
import { useWalk } from './useWalk';

const HEIGHT_PX = 200;
const HEAD_PX = 18;
/** Between the names of two columns, px. */
const INSIDE_PX = 3;

interface ViewProps {
  costs: LaneCosts;
  measure: CostMeasure;
  /** The larger total of both: an area means the same in either. */
  most: number;
  lighting: Lighting;
  onPick: (tile: Tile) => void;
}

/** Each layer as an area, in the order in which the network computes. */
export function TreemapView({ costs, measure, most, lighting, onPick }: ViewProps) {
  const { lane, parts, total } = costs;
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const hatch = useId();
  const heightPx = most > 0 ? (HEIGHT_PX * total) / most : 0;
  const map = useMemo(() => treemapOf(parts, { widthPx, heightPx }), [parts, widthPx, heightPx]);
  const { tiles, columns } = map;
  const walk = useWalk({
    rects: tiles,
    onRead: (index) => {
      const part = index === null ? undefined : tiles[index]?.part;
      if (part === undefined) return lighting.read(null, null);
      const { section, kind } = part;
      return lighting.read({ section, kind, block: null }, part.name);
    },
    onPick: (index) => {
      const tile = tiles[index];
      if (tile !== undefined) onPick(tile);
    },
  });
  const read = walk.at === null ? undefined : tiles[walk.at];
  const title = t('costCharts.treemap', { lane: lane.toUpperCase() });
  const text =
    read === undefined ? totalText(costs, measure) : layerText(read.part, { lane, measure, total });
  return (
    <section className={styles.section} aria-label={title} data-lane={lane}>
      <h3 className={styles.title}>{title}</h3>
      <Keep name={`cost-layers-${lane}`} title={title} corner />
      <p className={`num ${styles.readout}`}>{text}</p>
      <div ref={ref} className={styles.box} {...walk.keys(title, text)}>
        <svg width={widthPx} height={HEAD_PX + HEIGHT_PX} aria-hidden="true">
          <Hatch id={hatch} />
          {columns.map(({ section, x, width }) => {
            const words = sectionText(section);
            const isRoomy = textWidthPx(words, fontPx) + INSIDE_PX <= width;
            return (
              <text key={section} className={chartStyles.tick} x={x} y={HEAD_PX - 5}>
                {isRoomy ? words : ''}
              </text>
            );
          })}
          <g transform={`translate(0, ${HEAD_PX})`}>
            <TreemapTiles map={map} lit={lighting.lit} fontPx={fontPx} hatch={hatch} />
            <PlotHand read={read} widthPx={widthPx} heightPx={heightPx} pointer={walk.pointer} />
          </g>
        </svg>
      </div>
    </section>
  );
}
