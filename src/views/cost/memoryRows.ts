import type { NetworkMemory, Peak } from '../../core/memory';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';

type ByLane<T> = Readonly<Record<LaneId, T>>;

/** One line of the table of memory, bytes. */
export interface MemoryRow {
  readonly key: 'fp32' | 'fp16' | 'int8' | 'saved' | 'peak' | 'peakInPlace' | 'torchinfo';
  readonly values: ByLane<number>;
  /** Names of the layers at which a peak is reached. */
  readonly layers: ByLane<string> | null;
}

/** What A and B hold in memory, from their weights to what torchinfo prints. */
export function memoryRows(
  networks: ByLane<Network>,
  { a, b }: ByLane<NetworkMemory>,
): readonly MemoryRow[] {
  const row = (key: MemoryRow['key'], of: (memory: NetworkMemory) => number): MemoryRow => ({
    key,
    values: { a: of(a), b: of(b) },
    layers: null,
  });
  const peak = (key: 'peak' | 'peakInPlace'): MemoryRow => ({
    ...row(key, (memory) => memory[key].bytes),
    layers: { a: layerAt(networks.a, a[key]), b: layerAt(networks.b, b[key]) },
  });
  return [
    row('fp32', ({ weightBytes }) => weightBytes.fp32),
    row('fp16', ({ weightBytes }) => weightBytes.fp16),
    row('int8', ({ weightBytes }) => weightBytes.int8),
    row('saved', ({ savedBytes }) => savedBytes),
    peak('peak'),
    peak('peakInPlace'),
    row('torchinfo', ({ torchinfoBytes }) => torchinfoBytes),
  ];
}

function layerAt({ graph }: Network, { layer }: Peak): string {
  return graph.layers[layer]?.name ?? '';
}
