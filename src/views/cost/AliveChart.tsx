import { useMemo, useState } from 'react';
import type { NetworkMemory } from '../../core/memory';
import { bytes } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { textWidthPx } from '../graph/textWidth';
import { Keep } from '../keep/Keep';
import { useLayerCursor } from '../networks/useLayerCursor';
import { Toggle } from '../widgets/Choice';
import { tickText } from '../widgets/tickText';
import { useBox } from '../widgets/useBox';
import { aliveScales } from './aliveSteps';
import styles from './Chart.module.css';
import panel from './CostPanel.module.css';
import { t } from './costPanelWords';

type ByLane<T> = Readonly<Record<LaneId, T>>;

const HEIGHT_PX = 132;
/** From the bytes at the left to the plot. */
const GAP_PX = 8;
/** Room for half a line of text above, px. */
const TOP_PX = 8;

interface ChartProps {
  networks: ByLane<Network>;
  memory: ByLane<NetworkMemory>;
}

/** Bytes of activations alive as the layers run, A and B on one scale from zero. */
export function AliveChart({ networks, memory }: ChartProps) {
  const { ref, widthPx, fontPx } = useBox<HTMLDivElement>();
  const leftPx = textWidthPx('88.8 MB', fontPx) + GAP_PX + 2;
  const plotPx = Math.max(0, widthPx - leftPx);
  const [inPlace, setInPlace] = useState(false);
  const way = inPlace ? 'inPlace' : 'copying';
  const alive = useMemo(() => {
    const of = ({ layers }: NetworkMemory) => layers.map(({ aliveBytes }) => aliveBytes[way]);
    return { a: of(memory.a), b: of(memory.b) };
  }, [memory, way]);
  const scales = useMemo(() => aliveScales([alive.a, alive.b], plotPx, HEIGHT_PX), [alive, plotPx]);
  const layersOf = (lane: LaneId) => networks[lane].graph.layers;
  const { at, pointer, keys } = useLayerCursor({
    count: Math.max(layersOf('a').length, layersOf('b').length),
    indexAt: scales.layerAt,
    nameAt: (layer) => (layersOf('a')[layer] ?? layersOf('b')[layer])?.name,
  });
  const peaks = { a: bytes(Math.max(...alive.a)), b: bytes(Math.max(...alive.b)) };
  const peakText = t('costPanel.alive.peaks', peaks);
  const text = at === null ? peakText : readout(networks, alive, at);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h4 className={panel.title}>{t('costPanel.alive')}</h4>
        <Toggle label={t('costPanel.alive.inPlace')} on={inPlace} onTurn={setInPlace} />
        <Keep name="alive" title={t('costPanel.alive')} />
      </figcaption>
      <p className={`num ${styles.readout}`}>{text}</p>
      <div ref={ref} className={styles.box} {...keys(t('costPanel.alive'), text)}>
        <svg width={widthPx} height={HEIGHT_PX + 2 * TOP_PX} aria-hidden="true">
          <g transform={`translate(${leftPx}, ${TOP_PX})`}>
            {scales.ticks.map((tick) => (
              <g key={tick} transform={`translate(0, ${scales.y(tick)})`}>
                <line className={styles.rule} x2={plotPx} />
                <text className={`num ${styles.tick}`} x={-GAP_PX} dy="0.35em" textAnchor="end">
                  {tickText(bytes(tick))}
                </text>
              </g>
            ))}
            {LANES.map((lane) => {
              const { area, edge } = scales.pathsOf(alive[lane]);
              return (
                <g key={lane} data-lane={lane}>
                  <path className={styles.area} d={area} />
                  <path className={styles.edge} d={edge} />
                </g>
              );
            })}
            {LANES.map((lane) => (
              <PeakMark key={lane} lane={lane} alive={alive[lane]} x={scales.x} y={scales.y} />
            ))}
            {at !== null && (
              <line
                className={styles.cursor}
                x1={scales.x(at + 0.5)}
                x2={scales.x(at + 0.5)}
                y2={HEIGHT_PX}
              />
            )}
            <rect className={styles.catch} width={plotPx} height={HEIGHT_PX} {...pointer} />
          </g>
        </svg>
      </div>
      <p className={styles.axis}>{t('costPanel.alive.axis')}</p>
    </figure>
  );
}

interface PeakProps {
  lane: LaneId;
  alive: readonly number[];
  x: (layer: number) => number;
  y: (bytes: number) => number;
}

/** The lane's letter where its peak is; B's stands at the right of its step, A's at the left. */
function PeakMark({ lane, alive, x, y }: PeakProps) {
  const peak = Math.max(...alive);
  const layer = alive.indexOf(peak);
  const side = lane === 'a' ? x(layer) - 4 : x(layer + 1) + 4;
  return (
    <text
      data-lane={lane}
      className={styles.letter}
      x={side}
      y={y(peak)}
      dy="0.7em"
      textAnchor={lane === 'a' ? 'end' : 'start'}
    >
      {lane.toUpperCase()}
    </text>
  );
}

/** "layer1.0.conv3: A 9.63 MB, B 12.8 MB"; the names where A and B are at different layers. */
function readout(networks: ByLane<Network>, alive: ByLane<readonly number[]>, at: number): string {
  const names = { a: networks.a.graph.layers[at]?.name, b: networks.b.graph.layers[at]?.name };
  const same = names.a === names.b;
  const lanes = LANES.flatMap((lane) => {
    const value = alive[lane][at];
    if (value === undefined) return [];
    const named = same ? bytes(value) : `${names[lane]} ${bytes(value)}`;
    return [t('costPanel.chart.lane', { lane: lane.toUpperCase(), value: named })];
  }).join(t('costPanel.chart.join'));
  return same ? t('costPanel.alive.at', { layer: names.a ?? '', lanes }) : lanes;
}
