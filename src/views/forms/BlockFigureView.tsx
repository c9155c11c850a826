import { useMemo } from 'react';
import { short } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import type { BlockLayers } from '../graph/blockLayers';
import { belongsTo } from '../graph/marks';
import { splitsPath } from '../graph/splits';
import { Keep } from '../keep/Keep';
import { useBox } from '../widgets/useBox';
import styles from './BlockFigure.module.css';
import { type BlockRow, blockFigure, type FigureScale, SUM_RADIUS_PX } from './blockFigure';
import type { DrawnForm } from './formsOf';
import { t } from './formsWords';
import { titleOf } from './titleOf';

interface Props {
  readonly lane: LaneId;
  readonly block: BlockLayers;
  readonly form: DrawnForm;
  readonly scale: FigureScale;
}

/** One network's block as code runs it, as high as there is room, with the MACs of each convolution. */
export function BlockFigureView({ lane, block, form, scale }: Props) {
  const { ref, widthPx, heightPx, fontPx } = useBox<HTMLDivElement>();
  const figure = useMemo(
    () => (widthPx > 0 ? blockFigure(block, scale, { widthPx, heightPx, fontPx }) : null),
    [block, scale, widthPx, heightPx, fontPx],
  );
  const title = titleOf(block, form);
  return (
    <figure className={styles.figure} data-lane={lane} data-form={form}>
      <figcaption className={styles.caption}>
        <span className={styles.letter}>{lane.toUpperCase()}</span> {title}
      </figcaption>
      <Keep name={`block-${lane}`} title={title} corner />
      <div ref={ref} className={styles.room}>
        {figure !== null && (
          <svg width={widthPx} height={heightPx} role="img" aria-label={title}>
            <path className={styles.line} d={figure.line} />
            {figure.arc !== null && (
              <path className={styles.arc} data-dashed={figure.dashed} d={figure.arc} />
            )}
            {figure.rows.map((row) => (
              <RowView key={row.key} row={row} />
            ))}
            {figure.sum !== null && (
              <g className={styles.sum} transform={`translate(${figure.sum.x}, ${figure.sum.y})`}>
                <circle r={SUM_RADIUS_PX} />
                <path d="M-3.5 0H3.5M0 -3.5V3.5" />
              </g>
            )}
            {figure.relu !== null && (
              <text {...figure.relu}>
                {t(figure.sum === null ? 'forms.sum.none' : 'forms.sumAndRelu')}
              </text>
            )}
          </svg>
        )}
      </div>
    </figure>
  );
}

function RowView({ row }: { row: BlockRow }) {
  const { hover } = useCardinalStore().getState();
  const isHovered = useCardinal(
    ({ view }) => view.hovered !== null && belongsTo(view.hovered, row.key),
  );
  const { bar, splits, macsBar, text, textAt } = row;
  return (
    <g
      className={styles.row}
      data-layer={row.key}
      data-hovered={isHovered}
      data-kind={row.isSpatial ? 'spatial' : 'pointwise'}
      onPointerEnter={() => hover(row.key)}
      onPointerLeave={() => hover(null)}
    >
      <title>{row.words}</title>
      {bar !== null && <rect className={styles.bar} {...bar} />}
      {bar !== null && splits > 1 && <path className={styles.splits} d={splitsPath(splits, bar)} />}
      <text {...textAt}>{text}</text>
      <rect className={styles.macsBar} {...macsBar} />
      <text
        className={`num ${styles.macs}`}
        x={macsBar.x + macsBar.width}
        y={macsBar.y + macsBar.height}
        dx="0.4em"
      >
        {t('forms.row.macs', { macs: short(row.macs) })}
      </text>
    </g>
  );
}
