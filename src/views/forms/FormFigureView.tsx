import { useCardinal, useCardinalStore } from '../CardinalContext';
import { belongsTo } from '../graph/marks';
import type { Box } from '../graph/model';
import { splitsPath } from '../graph/splits';
import styles from './FormFigure.module.css';
import {
  type FigureJoin,
  type FigureLayer,
  FORM_FIGURE,
  type FormFigure,
  SUM_RADIUS_PX,
} from './formFigure';
import { t } from './formsWords';

interface Props {
  readonly figure: FormFigure;
  /** What the figure shows, for those who hear it. */
  readonly label: string;
  /** With the costs of each layer beside it. */
  readonly costs: boolean;
}

/** A block from top to bottom, all its paths to scale. */
export function FormFigureView({ figure, label, costs }: Props) {
  const { widthPx, heightPx, costsPx } = FORM_FIGURE;
  const { batchNorm, relu, sum } = figure;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${widthPx + (costs ? costsPx : 0)} ${heightPx}`}
      role="img"
      aria-label={label}
    >
      <path className={styles.lines} d={figure.lines} />
      {figure.arc !== null && (
        <path className={styles.arc} data-dashed={figure.dashed} d={figure.arc} />
      )}
      {figure.joins.map((join) => (
        <JoinView key={join.kind} join={join} />
      ))}
      {figure.layers.map((layer) => (
        <LayerView key={layer.key} layer={layer} costs={costs} />
      ))}
      <Pill at={batchNorm} text={t('forms.batchNorm')} />
      {sum !== null && (
        <g className={styles.sum} transform={`translate(${sum.x}, ${sum.y})`}>
          <circle r={SUM_RADIUS_PX} />
          <path d="M-4.5 0H4.5M0 -4.5V4.5" />
        </g>
      )}
      <Pill at={relu} text={t('forms.relu')} />
    </svg>
  );
}

/** A convolution, in all paths at once: hovered here, it lights up wherever it stands. */
function LayerView({ layer, costs }: { layer: FigureLayer; costs: boolean }) {
  const { hover } = useCardinalStore().getState();
  const isHovered = useCardinal(
    ({ view }) => view.hovered !== null && belongsTo(view.hovered, layer.key),
  );
  const { box, splits, textAt, costsAt } = layer;
  const turned = layer.upright ? `rotate(-90 ${textAt.x} ${textAt.y})` : undefined;
  return (
    <g
      className={styles.layer}
      data-layer={layer.key}
      data-hovered={isHovered}
      data-fine={layer.fine}
      onPointerEnter={() => hover(layer.key)}
      onPointerLeave={() => hover(null)}
    >
      <title>{layer.words}</title>
      <rect className={styles.hit} {...around(box)} />
      <path className={styles.bars} d={layer.bars} />
      <SplitsView splits={splits} box={box} />
      <HaloText at={textAt} turned={turned} text={layer.text} />
      {costs && (
        <text className={styles.costs}>
          {layer.costs.map((line, index) => (
            <tspan key={line} x={costsAt.x} y={costsAt.y + 15 * index}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

function JoinView({ join: { box, splits, text, textAt } }: { join: FigureJoin }) {
  return (
    <g className={styles.join}>
      <rect {...box} />
      <SplitsView splits={splits} box={box} />
      <HaloText at={textAt} turned={undefined} text={text} />
    </g>
  );
}

interface HaloTextProps {
  at: { x: number; y: number };
  turned: string | undefined;
  text: string;
}

/**
 * A text that clears the lines behind it. The halo is a text of its own: where a sign comes from
 * another font, Firefox paints the halo of each run over the run before.
 */
function HaloText({ at, turned, text }: HaloTextProps) {
  return (
    <>
      <g className={styles.halo}>
        <text className={styles.text} transform={turned} {...at}>
          {text}
        </text>
      </g>
      <text className={styles.text} transform={turned} {...at}>
        {text}
      </text>
    </>
  );
}

function SplitsView({ splits, box }: { splits: number; box: Box }) {
  if (splits === 1) return null;
  return <path className={styles.splits} d={splitsPath(splits, box)} />;
}

function Pill({ at, text }: { at: { x: number; y: number }; text: string }) {
  return (
    <g className={styles.pill} transform={`translate(${at.x}, ${at.y})`}>
      <rect x="-17" y="-8" width="34" height="16" rx="8" />
      <text y="4">{text}</text>
    </g>
  );
}

/** What answers to the pointer: the bars and the words under them. */
function around({ x, y, width, height }: Box): Box {
  return { x: x - 4, y: y - 2, width: width + 8, height: height + 20 };
}
