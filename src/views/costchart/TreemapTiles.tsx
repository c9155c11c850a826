import { memo, useMemo } from 'react';
import { textWidthPx } from '../graph/textWidth';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import { isLit, type Lit } from './costs';
import { groupedBy, pathOf } from './paths';
import type { Tile, Treemap } from './treemap';

/** Between a text and the edges of its cell, px. */
const INSIDE_PX = 3;
/** An edge would leave nothing of what is thinner, px. */
const FINE_PX = 3;

interface TilesProps {
  map: Treemap;
  lit: Lit | null;
  fontPx: number;
  /** The hatch of what is grouped. */
  hatch: string;
}

/** A treemap's cells in a path for each shade, and the names of those that have room. */
export const TreemapTiles = memo(function TreemapTiles({ map, lit, fontPx, hatch }: TilesProps) {
  const { tiles, columns } = map;
  const isOut = ({ part }: Tile) => lit !== null && !isLit(part, lit);
  const shades = groupedBy(tiles, (tile) =>
    [tile.part.kind, isOut(tile) ? 'dim' : '', isFine(tile) ? 'fine' : ''].join(' '),
  );
  const named = useMemo(() => tiles.flatMap((tile) => nameIn(tile, fontPx)), [tiles, fontPx]);
  return (
    <>
      {shades.map(([key, alike]) => {
        const [kind, dim, fine] = key.split(' ');
        const d = pathOf(alike);
        return (
          <g
            key={key}
            className={styles.piece}
            data-kind={kind}
            data-dim={dim !== ''}
            data-fine={fine !== ''}
          >
            <path d={d} />
            {kind === 'grouped' && (
              <path d={d} fill={`url(#${hatch})`} className={styles.hatched} />
            )}
          </g>
        );
      })}
      <path className={styles.frames} d={pathOf(columns)} />
      {named.map(({ tile, words }) => (
        <text
          key={tile.part.name}
          className={styles.tileName}
          data-kind={isOut(tile) ? undefined : tile.part.kind}
          x={tile.x + tile.width / 2}
          y={tile.y + tile.height / 2}
          dy="0.35em"
          textAnchor="middle"
        >
          {words}
        </text>
      ))}
    </>
  );
});

/** What a cell is, where it has room for the word. */
function nameIn(tile: Tile, fontPx: number): readonly { tile: Tile; words: string }[] {
  const words = t(`costCharts.tile.${tile.part.kind}`);
  const isRoomy =
    tile.height >= fontPx + 2 && tile.width >= textWidthPx(words, fontPx) + 2 * INSIDE_PX;
  return isRoomy && words !== '' ? [{ tile, words }] : [];
}

function isFine({ width, height }: Tile): boolean {
  return Math.min(width, height) < FINE_PX;
}
