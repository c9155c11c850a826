import { factor, percent } from '../../i18n/format';
import type { Curve } from '../../store/live/states';
import { classText } from '../infer/classText';
import { itemAt, useReader } from '../inspect/useReader';
import { testIds } from '../testIds';
import { useBox } from '../widgets/useBox';
import styles from './Curve.module.css';
import { curveLayout } from './curveLayout';
import { t } from './liveWords';

/** The curve as two lines with their names at their ends; a strength is read under the pointer, or by arrow keys. */
export function CurvePlot({ curve }: { curve: Curve }) {
  const { ref, widthPx } = useBox<HTMLDivElement>();
  const layout = curveLayout(curve, widthPx);
  const { strengths, kind } = curve;
  const stepPx = (layout.rightPx - layout.leftPx) / (strengths.length - 1);
  const { at, props } = useReader({
    count: strengths.length,
    indexAt: (event) =>
      itemAt(event, strengths.length, layout.leftPx - stepPx / 2, stepPx * strengths.length),
  });
  const text = curve.lines.map((line) => lineText(line, at, kind)).join(' ');
  const read = at === null ? undefined : layout.xTicks[at];
  return (
    <>
      <p className={`num ${styles.readout}`}>{text}</p>
      <div
        ref={ref}
        className={styles.plot}
        style={{ height: layout.heightPx }}
        data-testid={testIds.liveCurve}
        {...props(t('live.curve'), text)}
      >
        <svg width={widthPx} height={layout.heightPx} aria-hidden="true">
          {layout.yTicks.map(({ share, yPx }) => (
            <g key={share} transform={`translate(0, ${yPx})`}>
              <line className={styles.rule} x1={layout.leftPx} x2={layout.rightPx} />
              <text
                className={`num ${styles.tick}`}
                x={layout.leftPx - 8}
                dy="0.35em"
                textAnchor="end"
              >
                {percent(share, 0)}
              </text>
            </g>
          ))}
          {layout.xTicks
            .filter(({ isNamed }) => isNamed)
            .map(({ strength, xPx }) => (
              <text
                key={strength}
                className={`num ${styles.tick}`}
                x={xPx}
                y={layout.heightPx - 6}
                textAnchor="middle"
              >
                {factor(strength)}
              </text>
            ))}
          {read !== undefined && (
            <line className={styles.read} x1={read.xPx} x2={read.xPx} y1={0} y2={layout.bottomPx} />
          )}
          {layout.lines.map(({ line, path, dots, name }) => (
            <g key={line.lane} data-lane={line.lane}>
              <path className={styles.line} d={path} />
              {dots.map(({ strength, xPx, yPx }) => (
                <circle key={strength} className={styles.dot} cx={xPx} cy={yPx} r={3} />
              ))}
              {dots.length > 0 && (
                <text className={styles.name} x={name.xPx} y={name.yPx} dy="0.35em">
                  {cut(
                    t('live.curve.line', { lane: line.lane.toUpperCase(), name: classOf(line) }),
                    name.letters,
                  )}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <p className={styles.axis}>
        {t('live.curve.axis.y')} ·{' '}
        {t('live.curve.axis.x', { name: t(`live.${kind}`), unit: t(`live.unit.${kind}`) })}
      </p>
    </>
  );
}

type Line = Curve['lines'][number];

/** The text above the plot has the whole. */
function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

function classOf({ className, classIndex }: Line): string {
  return className === null ? t('live.class', { index: classIndex }) : classText(className);
}

/** A line in words, at the strength that is read; at rest the first point and the last. */
function lineText(line: Line, at: number | null, kind: Curve['kind']): string {
  const read = at === null ? [line.points[0], line.points.at(-1)] : [line.points[at]];
  const points = [...new Set(read)].flatMap((point) =>
    point === undefined
      ? []
      : [
          t('live.curve.point', {
            share: percent(point.probability),
            strength: `${factor(point.strength)} ${t(`live.unit.${kind}`)}`,
          }),
        ],
  );
  return t('live.curve.text', {
    lane: line.lane.toUpperCase(),
    network: line.network,
    name: classOf(line),
    points: points.join(t('live.change.join')),
  });
}
