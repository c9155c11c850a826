import { type Convention, unitOf } from '../../core/convention';
import { intensities } from '../../core/intensity';
import { memoryOf } from '../../core/memory';
import { receptiveFields } from '../../core/receptiveField';
import { bytes, exact, factor } from '../../i18n/format';
import type { Network } from '../../store/derived';
import type { LayerColumns } from '../../store/view';
import { countOf, layerCountsOf } from '../networks/counted';
import { t } from './layersWords';

/** One number of each layer of a network. */
export interface LayerColumn {
  readonly label: string;
  /** Of the layer at an index of the graph; empty where there is nothing to tell. */
  cell(index: number): string;
  /** Of the whole network; empty where layers do not add up. */
  readonly total: string;
}

interface Wanted {
  readonly columns: LayerColumns;
  readonly convention: Convention;
  readonly batch: number;
}

/** The numeric columns of a network's part of the table. */
export function columnsOf(network: Network, wanted: Wanted): readonly LayerColumn[] {
  switch (wanted.columns) {
    case 'size':
      return sizeColumns(network, wanted.convention);
    case 'memory':
      return memoryColumns(network, wanted.batch);
    case 'field':
      return fieldColumns(network);
    case 'intensity':
      return intensityColumns(network);
  }
}

function sizeColumns(network: Network, convention: Convention): LayerColumn[] {
  const { layerCosts, cost } = network;
  const own = (['params', 'macs'] as const).map((what) => ({
    label: t(`cost.layers.${what}`),
    cell: (index: number) => orEmpty(layerCosts[index]?.[what] ?? 0, exact),
    total: exact(cost[what]),
  }));
  if (convention === 'paper') return own;
  const counts = layerCountsOf(network, convention);
  const names = { counter: t(`cost.counter.${convention}`), unit: unitOf(convention) };
  return [
    ...own,
    {
      label: t('cost.layers.count.column', names),
      cell: (index) => orEmpty(counts[index] ?? 0, exact),
      total: exact(countOf(network, convention).value),
    },
  ];
}

function memoryColumns({ graph }: Network, batch: number): LayerColumn[] {
  const memory = memoryOf(graph, batch);
  const { layers, weightBytes, savedBytes, peak } = memory;
  return [
    {
      label: t('cost.layers.weights'),
      cell: (index) => orEmpty(layers[index]?.weightBytes.fp32 ?? 0, bytes),
      total: bytes(weightBytes.fp32),
    },
    {
      label: t('cost.layers.kept'),
      cell: (index) => orEmpty(layers[index]?.savedBytes ?? 0, bytes),
      total: bytes(savedBytes),
    },
    {
      label: t('cost.layers.alive'),
      cell: (index) => bytes(layers[index]?.aliveBytes.copying ?? 0),
      total: t('cost.layers.peak', { bytes: bytes(peak.bytes) }),
    },
  ];
}

function fieldColumns({ graph }: Network): LayerColumn[] {
  const fields = receptiveFields(graph);
  const parts = [
    ['receptiveField', 'sizePx'],
    ['jump', 'jumpPx'],
    ['centre', 'startPx'],
  ] as const;
  return parts.map(([label, part]) => ({
    label: t(`cost.layers.${label}`),
    cell: (index) => factor(fields[index]?.[part] ?? 0),
    total: '',
  }));
}

function intensityColumns({ graph, layerCosts, cost }: Network): LayerColumn[] {
  const all = intensities(graph);
  const moved = all.reduce((sum, { bytesMoved }) => sum + bytesMoved, 0);
  return [
    {
      label: t('cost.layers.macs'),
      cell: (index) => orEmpty(layerCosts[index]?.macs ?? 0, exact),
      total: exact(cost.macs),
    },
    {
      label: t('cost.layers.perByte'),
      cell: (index) => orEmpty(all[index]?.macsPerByte ?? 0, factor),
      total: factor(cost.macs / moved),
    },
    {
      label: t('cost.layers.inputsPerOutput'),
      cell: (index) => orEmpty(all[index]?.inputsPerOutput ?? 0, factor),
      total: '',
    },
  ];
}

function orEmpty(value: number, text: (value: number) => string): string {
  return value > 0 ? text(value) : '';
}
