import { LIMITS } from '../../core/spec';
import { addedWidthPx } from '../graph/textWidth';
import { t } from './budgetWords';
import { MARK_PX, type MapLabel } from './mapLabels';
import type { MapScales } from './mapScales';
import styles from './PlaneMap.module.css';

const powersOfTwo = (max: number) =>
  Array.from({ length: Math.log2(max) + 1 }, (_, exponent) => 2 ** exponent);
const CARDINALITIES = powersOfTwo(LIMITS.cardinality);
const GROUP_WIDTHS = powersOfTwo(LIMITS.groupWidth);

/** The numbers along both axes and what they are. */
export function MapAxes({ scales, fontPx }: { scales: MapScales; fontPx: number }) {
  const { widthPx, heightPx, leftPx, bottomPx } = scales.box;
  const base = heightPx - bottomPx;
  // Every other number where they would touch.
  const isTight = scales.yOf(1) - scales.yOf(2) < 1.15 * fontPx;
  const widths = GROUP_WIDTHS.filter((_, index) => !isTight || index % 2 === 0);
  return (
    <g className={`num ${styles.axes}`}>
      {CARDINALITIES.map((cardinality) => (
        <text
          key={cardinality}
          // The last would be cut by the edge of the picture.
          x={Math.min(scales.xOf(cardinality), widthPx - fontPx - addedWidthPx('128', fontPx))}
          y={heightPx - 0.35 * fontPx}
          textAnchor="middle"
        >
          {cardinality}
        </text>
      ))}
      {widths.map((groupWidth) => (
        <text
          key={groupWidth}
          x={leftPx - 0.4 * fontPx}
          // So would the highest.
          y={Math.max(scales.yOf(groupWidth) + 0.36 * fontPx, 0.8 * fontPx)}
          textAnchor="end"
        >
          {groupWidth}
        </text>
      ))}
      <g className={styles.axisName}>
        <text x={widthPx - 0.5 * fontPx} y={base - 0.5 * fontPx} textAnchor="end">
          {t('budget.axis.cardinality')}
        </text>
        <text x={leftPx + 0.5 * fontPx} y={1.1 * fontPx}>
          {t('budget.axis.groupWidth')}
        </text>
      </g>
    </g>
  );
}

interface PublishedProps {
  labels: readonly MapLabel[];
  large: boolean;
}

/** The published settings, with the error that was measured and by name where there is room. */
export function PublishedMarks({ labels, large }: PublishedProps) {
  const reach = large ? MARK_PX : 2;
  return (
    <g>
      {labels.map(({ cardinality: c, groupWidth: d, x, y, error, name, dx, dy }) => (
        <g
          key={`${c}x${d}`}
          className={styles.published}
          data-setting={t('budget.setting', { c, d })}
          transform={`translate(${x} ${y})`}
        >
          <path d={`M0,${-reach}L${reach},0L0,${reach}L${-reach},0Z`} />
          {large && error + name !== '' && (
            <text x={dx} y={dy}>
              {error !== '' && <tspan className={styles.measured}>{error}</tspan>} {name}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
