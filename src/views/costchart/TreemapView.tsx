import { useMemo } from 'react';
import chartStyles from '../cost/Chart.module.css';
import { textWidthPx } from '../graph/textWidth';
import { useBox } from '../widgets/useBox';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import { type CostMeasure, isLit } from './costs';
import { Hatch, useHatch } from './Hatch';
import type { Lighting } from './lighting';
import { PlotHand } from './PlotHand';
import { layerText, sectionText, totalText } from './partText';
import { groupedBy, pathOf } from './paths';
import { type Tile, treemapOf } from './treemap';
import type { LaneCosts } from './useCosts';
import { useWalk } from './useWalk';

const HEIGHT_PX = 200;
const HEAD_PX = 18;
/** Between a text and the edges of its cell, px. */
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
  const hatch = useHatch();
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
  const { lit } = lighting;
  const drawn = groupedBy(
    tiles,
    ({ part }) => `${part.kind} ${lit !== null && !isLit(part, lit) ? 'dim' : ''}`,
  );
  return (
    <section className={styles.section} aria-label={title} data-lane={lane}>
      <h3 className={styles.title}>{title}</h3>
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
            {drawn.map(([key, [first, ...others]]) =>
              first === undefined ? null : (
                <g
                  key={key}
                  className={styles.piece}
                  data-kind={first.part.kind}
                  data-dim={key.endsWith('dim')}
                >
                  <path d={pathOf([first, ...others])} />
                  {first.part.kind === 'grouped' && (
                    <path
                      d={pathOf([first, ...others])}
                      fill={`url(#${hatch})`}
                      className={styles.hatched}
                    />
                  )}
                </g>
              ),
            )}
            <path className={styles.frames} d={pathOf(columns)} />
            {tiles.map((tile) => (
              <TileName
                key={tile.part.name}
                tile={tile}
                fontPx={fontPx}
                isDim={lit !== null && !isLit(tile.part, lit)}
              />
            ))}
            <PlotHand read={read} widthPx={widthPx} heightPx={heightPx} pointer={walk.pointer} />
          </g>
        </svg>
      </div>
    </section>
  );
}

/** What a cell is, where it has room for the word. */
function TileName(props: { tile: Tile; fontPx: number; isDim: boolean }) {
  const { tile, fontPx, isDim } = props;
  const { part, x, y, width, height } = tile;
  const words = t(`costCharts.tile.${part.kind}`);
  const widthPx = textWidthPx(words, fontPx);
  if (height < fontPx + 2 || widthPx + 2 * INSIDE_PX > width || words === '') return null;
  return (
    <text
      className={styles.tileName}
      data-kind={isDim ? undefined : part.kind}
      x={x + width / 2}
      y={y + height / 2}
      dy="0.35em"
      textAnchor="middle"
    >
      {words}
    </text>
  );
}
