import type { PublishedSetting } from '../../core/presets';
import { LIMITS } from '../../core/spec';
import { t } from './budgetWords';
import type { MapScales } from './mapScales';
import styles from './PlaneMap.module.css';

const powersOfTwo = (max: number) =>
  Array.from({ length: Math.log2(max) + 1 }, (_, exponent) => 2 ** exponent);
const CARDINALITIES = powersOfTwo(LIMITS.cardinality);
const GROUP_WIDTHS = powersOfTwo(LIMITS.groupWidth);

/** The numbers along both axes and what they are. */
export function MapAxes({ scales }: { scales: MapScales }) {
  const { widthPx, heightPx, leftPx, bottomPx } = scales.box;
  const base = heightPx - bottomPx;
  return (
    <g className={`num ${styles.axes}`}>
      {CARDINALITIES.map((cardinality) => (
        <text
          key={cardinality}
          // The last would be cut by the edge of the picture.
          x={Math.min(scales.xOf(cardinality), widthPx - 11)}
          y={base + 14}
          textAnchor="middle"
        >
          {cardinality}
        </text>
      ))}
      {GROUP_WIDTHS.map((groupWidth) => (
        <text key={groupWidth} x={leftPx - 6} y={scales.yOf(groupWidth) + 4} textAnchor="end">
          {groupWidth}
        </text>
      ))}
      <text x={(leftPx + widthPx) / 2} y={heightPx - 4} textAnchor="middle">
        {t('budget.axis.cardinality')}
      </text>
      <text transform={`translate(11 ${base / 2}) rotate(-90)`} textAnchor="middle">
        {t('budget.axis.groupWidth')}
      </text>
    </g>
  );
}

interface PublishedProps {
  scales: MapScales;
  settings: readonly PublishedSetting[];
  labelled: boolean;
}

/** The published settings, by name where there is room. */
export function PublishedMarks({ scales, settings, labelled }: PublishedProps) {
  const reach = labelled ? 4 : 2;
  return (
    <g>
      {settings.map(({ cardinality: c, groupWidth: d }) => (
        <g
          key={`${c}x${d}`}
          className={styles.published}
          transform={`translate(${scales.xOf(c)} ${scales.yOf(d)})`}
        >
          <path d={`M0,${-reach}L${reach},0L0,${reach}L${-reach},0Z`} />
          {labelled && (
            <text className="num" x={9} y={-5}>
              {t('budget.setting', { c, d })}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
