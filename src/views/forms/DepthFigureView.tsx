import type { DepthRuleStep } from '../../core/depthRule';
import styles from './DepthFigure.module.css';
import { type BranchBar, DEPTH_FIGURE, depthFigure } from './depthFigure';
import { t } from './depthRuleWords';

interface Props {
  readonly step: DepthRuleStep;
  readonly cardinality: number;
  readonly groupWidth: number;
}

/** The branches of a two-layer block as they are put together, one step at a time. */
export function DepthFigureView({ step, cardinality, groupWidth }: Props) {
  const figure = depthFigure(step, cardinality, groupWidth);
  const { widthPx, heightPx, axisX } = DEPTH_FIGURE;
  const isOneRelu = figure.relus.length === 1;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={t(`forms.depth.title.${step}`)}
    >
      <path className={styles.lines} d={figure.lines} />
      {figure.bars.map((bar) => (
        <Bar key={bar.key} bar={bar} isDense={figure.dense} />
      ))}
      {figure.frames.map(({ layer, ...box }) => (
        <rect key={layer} className={styles.frame} data-layer={layer} {...box} />
      ))}
      {figure.labels.map(({ layer, at, ofBranches }) => (
        <text key={layer} className={styles.layer} {...at}>
          W
          <tspan className={styles.index} dy="4">
            {ofBranches ? t('forms.depth.branch', { layer }) : layer}
          </tspan>
        </text>
      ))}
      {figure.relus.map((at) =>
        isOneRelu ? (
          <g key={at.x} className={styles.pill} transform={`translate(${at.x}, ${at.y})`}>
            <rect x="-17" y="-8" width="34" height="16" rx="8" />
            <text y="4">{t('forms.relu')}</text>
          </g>
        ) : (
          <circle key={at.x} className={styles.dot} cx={at.x} cy={at.y} r="2" />
        ),
      )}
      {!isOneRelu && (
        <text className={styles.label} x={axisX} y="116">
          {t('forms.depth.relus', { count: figure.relus.length })}
        </text>
      )}
      {figure.sum !== null && (
        <g className={styles.sum} transform={`translate(${figure.sum.x}, ${figure.sum.y})`}>
          <circle r="9" />
          <path d="M-4.5 0H4.5M0 -4.5V4.5" />
        </g>
      )}
      <text className={styles.label} x={axisX} y="10">
        x
      </text>
      <text className={styles.label} x={axisX} y={heightPx - 2}>
        y
      </text>
    </svg>
  );
}

/** A branch's layer; it slides to its place. */
function Bar({ bar: { layer, box }, isDense }: { bar: BranchBar; isDense: boolean }) {
  return (
    <rect
      className={styles.bar}
      data-layer={layer}
      data-dense={isDense}
      width={Math.max(0.5, box.width)}
      height={box.height}
      style={{ transform: `translate(${box.x}px, ${box.y}px)` }}
    />
  );
}
