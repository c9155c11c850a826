import { t } from '../../i18n/t';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import type { BlockLayers } from './blockLayers';
import { blockFigure, FIGURE, type FigureLayer } from './figure';
import { belongsTo } from './marks';
import styles from './panel.module.css';
import { pieceWords } from './words';

interface Props {
  readonly lane: LaneId;
  readonly network: Network;
  readonly block: BlockLayers;
  readonly mostChannels: number;
}

/** One block from top to bottom, its layers to scale. */
export function BlockFigureView({ lane, network, block, mostChannels }: Props) {
  const figure = blockFigure(block, mostChannels);
  const { stage } = block;
  const { widthPx, heightPx } = FIGURE;
  return (
    <figure className={styles.figure} data-lane={lane}>
      <figcaption className={styles.caption}>
        <span className={styles.letter}>{lane.toUpperCase()}</span> {captionOf(block)}
      </figcaption>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        role="img"
        aria-label={pieceWords(network, stage, { block: block.block, count: 1 })}
      >
        <path className={styles.flow} d={figure.flow} />
        {figure.arc !== null && (
          <path className={styles.arc} data-dashed={figure.dashed} d={figure.arc} />
        )}
        {figure.layers.map((layer) => (
          <LayerView key={layer.key} layer={layer} />
        ))}
        {figure.sum !== null && (
          <g className={styles.sum} transform={`translate(${figure.sum.x}, ${figure.sum.y})`}>
            <circle r={figure.sumRadiusPx} />
            <path d="M-4.5 0H4.5M0 -4.5V4.5" />
          </g>
        )}
      </svg>
    </figure>
  );
}

function LayerView({ layer }: { readonly layer: FigureLayer }) {
  const store = useCardinalStore();
  const isHovered = useCardinal(
    ({ view }) => view.hovered !== null && belongsTo(view.hovered, layer.key),
  );
  const { box, splits, name, nameAt, shape, shapeAt, costs, costsAt, words } = layer;
  const { hover } = store.getState();
  return (
    <g
      className={styles.layer}
      data-hovered={isHovered}
      onPointerEnter={() => hover(layer.key)}
      onPointerLeave={() => hover(null)}
    >
      <title>{words}</title>
      <rect className={styles.bar} rx="2" {...box} />
      {splits.d !== '' && (
        <path
          className={styles.splits}
          d={splits.d}
          transform={`translate(${box.x}, ${box.y}) scale(${box.width}, ${box.height})`}
        />
      )}
      <rect className={styles.rim} rx="2" {...box} />
      <text className={styles.name} {...nameAt}>
        {name}
      </text>
      <text className={styles.shape} {...shapeAt}>
        {shape}
      </text>
      <text className={styles.costs}>
        {costs.map((line, index) => (
          <tspan key={line} x={costsAt.x} y={costsAt.y + 15 * index}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function captionOf({ groups, convs, isBottleneck }: BlockLayers): string {
  const width = convs[0]?.layer.out.channels ?? 0;
  if (!isBottleneck) return t('graph.figure.basic', { width });
  return groups === 1
    ? t('graph.figure.one-path', { width })
    : t('graph.figure.grouped', { groups, perGroup: width / groups });
}
