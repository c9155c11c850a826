import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo } from 'react';
import type { Picture } from '../../store/runs';
import { ARROW_KEYS } from '../access/arrowKeys';
import { actionOf, LEAVE_KEYS } from '../access/keyTable';
import { PictureCanvas } from '../infer/PictureCanvas';
import {
  type Cell,
  cellAt,
  enlarged,
  type HeatMap,
  painted,
  RAMP_CSS,
  type Range,
  rangeOf,
  type Spot,
  spotOf,
  strongest,
  valueAt,
} from './heatMap';
import { t } from './lookedWords';
import styles from './MapFigure.module.css';

/** Side of the picture that a map is enlarged to, px. */
const ENLARGED_PX = 224;
/** Up to this side single pixels are what there is to see. */
const PIXELATED_PX = 64;

interface MapFigureProps {
  readonly seen: Picture | null;
  readonly map: HeatMap;
  /** Whether it is enlarged bilinearly; else each cell is a square. */
  readonly isSmooth: boolean;
  /** What its colours span; null for its own numbers. */
  readonly scale: Range | null;
  /** How much of the photo it covers, percent. */
  readonly overlay: number;
  readonly label: string;
  /** The place that all maps of the panel tell of. */
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot | null) => void;
  readonly valueText: (value: number) => string;
  readonly legendText: (value: number) => string;
  readonly caption: ReactNode;
}

/** What a network sees of the photo with a map over it, the number at the pointer, and what the colours stand for. */
export function MapFigure(props: MapFigureProps) {
  const { seen, map, scale, isSmooth, overlay, label, spot, onSpot } = props;
  const { valueText, legendText, caption } = props;
  const range = useMemo(() => scale ?? rangeOf(map), [scale, map]);
  const picture = useMemo(() => pictureOf(map, range, isSmooth), [map, range, isSmooth]);
  const most = useMemo(() => strongest(map), [map]);
  const cell = spot === null ? most : cellAt(map, spot);
  const hand = handOf(map, spot, most, onSpot);
  const [rows, columns] = map.shape;
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        {/* The button over them has their name. */}
        <div aria-hidden="true">
          <PictureCanvas
            picture={seen}
            label=""
            className={(seen?.widthPx ?? 0) <= PIXELATED_PX ? styles.pixels : styles.smooth}
            emptyPx={1}
          />
          <div className={styles.over} style={{ opacity: overlay / 100 }}>
            <PictureCanvas
              picture={picture}
              label=""
              className={isSmooth ? styles.smooth : styles.pixels}
              emptyPx={1}
            />
          </div>
          {spot !== null && (
            <i
              className={styles.cell}
              style={{
                left: `${(100 * cell.column) / columns}%`,
                top: `${(100 * cell.row) / rows}%`,
                width: `${100 / columns}%`,
                height: `${100 / rows}%`,
              }}
            />
          )}
        </div>
        <button type="button" className={styles.hit} aria-label={label} {...hand} />
      </div>
      <output className={`num ${styles.readout}`}>
        {t(spot === null ? 'looked.at.strongest' : 'looked.at', {
          row: cell.row + 1,
          column: cell.column + 1,
          value: valueText(valueAt(map, cell)),
        })}
      </output>
      <div className={`num ${styles.legend}`}>
        <i className={styles.ramp} style={{ background: RAMP_CSS }} />
        <span>{legendText(range.least)}</span>
        <span className={styles.scale}>
          {t(scale === null ? 'looked.legend.own' : 'looked.legend.both')}
        </span>
        <span>{legendText(range.most)}</span>
      </div>
      <figcaption className={`num ${styles.caption}`}>{caption}</figcaption>
    </figure>
  );
}

function pictureOf(map: HeatMap, range: Range, isSmooth: boolean): Picture {
  const [rows, columns] = map.shape;
  if (!isSmooth) return { widthPx: columns, heightPx: rows, rgba: painted(map.data, range) };
  const rgba = painted(enlarged(map, ENLARGED_PX), range);
  return { widthPx: ENLARGED_PX, heightPx: ENLARGED_PX, rgba };
}

const STEPS: Readonly<Record<keyof typeof ARROW_KEYS, readonly [down: number, right: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The pointer or the arrow keys choose a place; the keys begin at the strongest. */
function handOf(map: HeatMap, spot: Spot | null, most: Cell, onSpot: MapFigureProps['onSpot']) {
  return {
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      onSpot({ x: (clientX - left) / width, y: (clientY - top) / height });
    },
    onPointerLeave: () => onSpot(null),
    onBlur: () => onSpot(null),
    onKeyDown: (event: KeyboardEvent) => {
      const action = actionOf(ARROW_KEYS, event.key);
      if (actionOf(LEAVE_KEYS, event.key)) onSpot(null);
      if (action === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = STEPS[action];
      const from = spot === null ? most : cellAt(map, spot);
      const next = { row: from.row + step[0], column: from.column + step[1] };
      onSpot(spotOf(map, spot === null ? most : cellAt(map, spotOf(map, next))));
    },
  };
}
