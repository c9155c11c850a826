import { closedMacs, closedParams } from '../../core/closedForm';
import {
  ABLATION,
  TABLE_3,
  TABLE_4,
  TABLE_5,
  TABLE_6,
  TABLE_7,
  TABLE_8,
} from '../../core/paperTables';
import type { SpecPatch } from '../../core/spec';
import { type RowNetwork, rowNetwork } from '../paper/rows';
import type { Axis, Figure, PaperChart } from './charts';

/** A network that a table of the paper measured. */
export interface PaperPoint {
  readonly key: string;
  readonly net: string;
  /** What sets it apart in its table: "32x4d", "320" (px), "with" (shortcuts); empty where nothing has to. */
  readonly setting: string;
  /** The network where this page can build it. */
  readonly network: RowNetwork | null;
  /** Which of the two kinds of points of a chart it is; the caption names them. */
  readonly filled: boolean;
  /** Percent. */
  readonly value: number;
  /** Parameters as printed, for a network that is not built here. */
  readonly printedParams: number | null;
  /** The point that a difference of it is taken against; its own key where it is that one. */
  readonly baseline: string;
}

/** What a table measured, as points; those without the figure are not there. */
export function paperPoints(chart: PaperChart, figure: Figure): readonly PaperPoint[] {
  return CHARTS[chart](figure);
}

/** Where a point lies on an axis; null where this page does not count it and the paper does not print it. */
export function placeOn(axis: Axis, { network, printedParams }: PaperPoint): number | null {
  if (network === null) return axis === 'params' ? printedParams : null;
  const { spec } = network;
  if (axis === 'c') return spec.cardinality;
  return axis === 'macs' ? closedMacs(spec) : closedParams(spec);
}

interface Row {
  readonly net: string;
  readonly preset: string | null;
}

type Told = Pick<PaperPoint, 'setting' | 'filled' | 'baseline'> & {
  readonly value: number | undefined;
  readonly change?: SpecPatch;
  readonly printedParams?: number;
};

const CHARTS: Readonly<Record<PaperChart, (figure: Figure) => PaperPoint[]>> = {
  cardinality: () =>
    TABLE_3.flatMap((row) => {
      const { setting, top1 } = row;
      const one = { net: isDeep(row.preset) ? 'ResNet-101' : 'ResNet-50', setting: '1x64d' };
      const filled = isDeep(row.preset);
      return point(row, { setting, filled, value: top1, baseline: keyOf(one) });
    }),
  complexity: (figure) =>
    TABLE_4.flatMap((row) => {
      const { setting, complexity, top1, top5 } = row;
      const value = figure === 'top5' ? top5 : top1;
      return point(row, { setting, filled: complexity > 1, value, baseline: RESNET_101 });
    }),
  art: (figure) =>
    TABLE_5.flatMap((row) => {
      const errorIn = figure === 'top5' ? 'top5' : 'top1';
      return [
        ...point(row, {
          setting: '224',
          filled: false,
          value: row.at224?.[errorIn],
          baseline: keyOf({ net: 'ResNet-200', setting: '224' }),
        }),
        ...point(row, {
          setting: row.preset === null ? '299' : '320',
          filled: true,
          value: row.at320Or299?.[errorIn],
          baseline: keyOf({ net: 'ResNet-200', setting: '320' }),
          change: { inputPx: 320 },
        }),
      ];
    }),
  imagenet5k: (figure) =>
    TABLE_6.flatMap((row) => {
      const errors = figure.startsWith('one') ? row.oneK : row.fiveK;
      const value = figure.endsWith('5') ? errors.top5 : errors.top1;
      return point(row, { ...ofDepth(row), value, change: { classes: 5000 } });
    }),
  cifar: (figure) =>
    TABLE_7.flatMap((row) => {
      const [value, classes] = figure === 'cifar100' ? [row.cifar100, 100] : [row.cifar10, 10];
      const baseline = keyOf({ net: 'Wide ResNet', setting: '' });
      const printedParams = row.params;
      return point(row, {
        setting: '',
        filled: true,
        value,
        baseline,
        change: { classes },
        printedParams,
      });
    }),
  coco: (figure) =>
    TABLE_8.flatMap((row) => {
      return point(row, { ...ofDepth(row), value: figure === 'ap50' ? row.ap50 : row.ap });
    }),
  residuals: () =>
    ABLATION.flatMap((row) => {
      const { net, withResidual, without } = row;
      const baseline = keyOf({ net, setting: 'with' });
      return [
        ...point(row, { setting: 'with', filled: true, value: withResidual, baseline }),
        ...point(row, {
          setting: 'without',
          filled: false,
          value: without,
          baseline,
          change: { residual: false },
        }),
      ];
    }),
};

const RESNET_101 = keyOf({ net: 'ResNet-101', setting: '1x64d' });

/** Points of ResNet-50 and ResNet-101 with their ResNeXt. */
function ofDepth({ preset }: Row) {
  const filled = isDeep(preset);
  const net = filled ? 'ResNet-101' : 'ResNet-50';
  return { setting: '', filled, baseline: keyOf({ net, setting: '' }) };
}

function point(row: Row, told: Told): PaperPoint[] {
  const { setting, filled, value, baseline, change = {}, printedParams = null } = told;
  if (value === undefined) return [];
  const { net, preset } = row;
  const key = keyOf({ net, setting });
  const network = rowNetwork(preset, change);
  return [{ key, net, setting, network, filled, value, printedParams, baseline }];
}

function keyOf({ net, setting }: Pick<PaperPoint, 'net' | 'setting'>): string {
  return `${net} ${setting}`.trim();
}

function isDeep(preset: string | null): boolean {
  return preset?.includes('101') ?? false;
}
