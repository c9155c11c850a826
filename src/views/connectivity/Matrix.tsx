import { type PointerEvent, useState } from 'react';
import { t } from './connectivityWords';
import { type Feeds, feedsText, inputsOf, matrixPath } from './feeds';
import styles from './Matrix.module.css';

interface MatrixProps {
  feeds: Feeds;
  /** The most channels of all matrices that stand side by side: they have one scale. */
  mostChannels: number;
  /** Without words of its own. */
  quiet?: boolean;
}

const SIDE_PX = 240;

/** Which input channel (column) feeds which output channel (row). */
export function Matrix({ feeds, mostChannels, quiet = false }: MatrixProps) {
  const { inChannels, outChannels } = feeds;
  const channelPx = SIDE_PX / mostChannels;
  const [width, height] = [inChannels * channelPx, outChannels * channelPx];
  const [output, setOutput] = useState<number | null>(null);
  const onPointerMove = ({ clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const shown = Math.min(box.width, box.height);
    const row = Math.floor((((clientY - box.top) / shown) * SIDE_PX) / channelPx);
    setOutput(row >= 0 && row < outChannels ? row : null);
  };
  const row = output === null ? null : { output, ...inputsOf(feeds, output) };
  return (
    <figure className={styles.figure} data-quiet={quiet}>
      <svg
        className={styles.matrix}
        viewBox={`0 0 ${SIDE_PX} ${SIDE_PX}`}
        preserveAspectRatio="xMinYMin"
        role="img"
        aria-label={t('connectivity.matrix', { feeds: feedsText(feeds) })}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setOutput(null)}
      >
        {/* Of one size whatever is turned: else the browser would layer the whole page anew at each turn. */}
        <rect className={styles.ground} width={SIDE_PX} height={SIDE_PX} />
        <rect className={styles.field} width={width} height={height} />
        <path className={styles.fed} d={matrixPath(feeds, channelPx)} />
        {row !== null && (
          <rect
            className={styles.row}
            x={row.first * channelPx}
            y={row.output * channelPx}
            width={(row.last - row.first + 1) * channelPx}
            height={Math.max(channelPx, 1.5)}
          />
        )}
      </svg>
      {!quiet && (
        <figcaption className={`num ${styles.caption}`}>
          {row === null
            ? t('connectivity.axes')
            : t(row.first === row.last ? 'connectivity.rowOne' : 'connectivity.row', {
                output: row.output + 1,
                first: row.first + 1,
                last: row.last + 1,
              })}
        </figcaption>
      )}
    </figure>
  );
}
