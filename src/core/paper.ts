import { ABLATION, TABLE_3, TABLE_4, TABLE_5, TABLE_6, TABLE_7, TABLE_8 } from './paperTables';
import { findPreset } from './presets';
import { type ArchSpec, type SpecPatch, specKey } from './spec';

/** Where in the ResNeXt paper a figure stands. */
export type PaperTable = 3 | 4 | 5 | 6 | 7 | 8 | 'ablation';

/** On which data, and by which classes, a network was tested. */
export type Task =
  | 'ImageNet-1K'
  /** Trained on ImageNet-5K; tested on all its classes, or on the 1K classes among them. */
  | 'ImageNet-5K, 5K-way'
  | 'ImageNet-5K, 1K-way'
  | 'CIFAR-10'
  | 'CIFAR-100'
  /** The backbone of Faster R-CNN. */
  | 'COCO minival';

/** A figure that the paper published for exactly one network. */
export interface Published {
  readonly table: PaperTable;
  /** "ResNeXt, Table 3". */
  readonly source: string;
  readonly task: Task;
  /** Error rates in percent, single crop. */
  readonly top1?: number;
  readonly top5?: number;
  /** Average precision in percent, at IoU 0.5 and over IoU 0.5 to 0.95. */
  readonly ap50?: number;
  readonly ap?: number;
  /** Side of the test image in px. */
  readonly testPx?: number;
  /**
   * The measured network is the pre-activation one (He et al. 2016), with BN and ReLU before each
   * convolution; its numbers are the same, its order of layers is not.
   */
  readonly preActivation?: true;
}

/**
 * What the paper published for a network: all its numbers must be equal, the classes and the size
 * of the input too, and so must the stride's place, which is the 3x3. Empty for every other network:
 * nothing is interpolated.
 */
export function published(spec: ArchSpec): Published[] {
  const key = specKey(spec);
  return ENTRIES.filter((entry) => entry.key === key).map(({ figures }) => figures);
}

interface Entry {
  /** Of the network: asked for on every turn of a knob, so it is made once. */
  readonly key: string;
  readonly figures: Published;
}

/** The figures of a preset with a change; none where the row names no preset. */
function entry(
  preset: string | null,
  change: SpecPatch,
  table: PaperTable,
  figures: Omit<Published, 'table' | 'source'>,
): Entry[] {
  const found = preset === null ? undefined : findPreset(preset);
  if (found === undefined) return [];
  const source = table === 'ablation' ? 'ResNeXt, section 5.1' : `ResNeXt, Table ${table}`;
  const order = preset === 'resnet200' ? { preActivation: true as const } : {};
  return [
    {
      key: specKey({ ...found.spec, ...change }),
      figures: { table, source, ...figures, ...order },
    },
  ];
}

const ONE_K = { task: 'ImageNet-1K', testPx: 224 } as const;
const FIVE_K = { classes: 5000 };

const ENTRIES: readonly Entry[] = [
  ...TABLE_3.flatMap(({ preset, top1 }) => entry(preset, {}, 3, { ...ONE_K, top1 })),
  ...TABLE_4.flatMap(({ preset, top1, top5 }) => entry(preset, {}, 4, { ...ONE_K, top1, top5 })),
  ...TABLE_5.flatMap(({ preset, at224, at320Or299 }) => [
    ...(at224 ? entry(preset, {}, 5, { ...ONE_K, ...at224 }) : []),
    ...(at320Or299
      ? entry(preset, { inputPx: 320 }, 5, { ...ONE_K, testPx: 320, ...at320Or299 })
      : []),
  ]),
  ...TABLE_6.flatMap(({ preset, fiveK, oneK }) => [
    ...entry(preset, FIVE_K, 6, { task: 'ImageNet-5K, 5K-way', testPx: 224, ...fiveK }),
    ...entry(preset, FIVE_K, 6, { task: 'ImageNet-5K, 1K-way', testPx: 224, ...oneK }),
  ]),
  ...TABLE_7.flatMap(({ preset, cifar10, cifar100 }) => [
    ...entry(preset, { classes: 10 }, 7, { task: 'CIFAR-10', testPx: 32, top1: cifar10 }),
    ...entry(preset, { classes: 100 }, 7, { task: 'CIFAR-100', testPx: 32, top1: cifar100 }),
  ]),
  ...TABLE_8.flatMap(({ preset, ap50, ap }) =>
    entry(preset, {}, 8, { task: 'COCO minival', ap50, ap }),
  ),
  ...ABLATION.flatMap(({ preset, without }) =>
    entry(preset, { residual: false }, 'ablation', { ...ONE_K, top1: without }),
  ),
];
