import type { AlexNetSpec } from './relatives';
import { type ArchSpec, expansion, isResidual, type ResNetSpec } from './spec';

/** A published network, or one that ships with trained weights. */
export interface Preset {
  /** Stable name, used in links: torchvision's where there is one. */
  readonly id: string;
  readonly label: string;
  readonly group: PresetGroup;
  readonly spec: ArchSpec;
}

export type PresetGroup = 'resnet' | 'resnext' | 'wide' | 'cifar' | 'trained' | 'relatives';

const IMAGENET: ResNetSpec = {
  family: 'resnet',
  block: 'bottleneck',
  blocks: [3, 4, 6, 3],
  cardinality: 1,
  groupWidth: 64,
  planes: [64, 128, 256, 512],
  stem: 'imagenet',
  stemWidth: 64,
  strideOn: '3x3',
  strides: [1, 2, 2, 2],
  residual: true,
  includeTop: true,
  classes: 1000,
  inputPx: 224,
};

/** The paper's CIFAR networks (ResNeXt, section 5.3): 3x3 stem of 64, three stages on 32, 16, 8 px. */
const CIFAR: ResNetSpec = {
  ...IMAGENET,
  blocks: [3, 3, 3],
  planes: [64, 128, 256],
  strides: [1, 2, 2],
  stem: 'cifar',
  classes: 10,
  inputPx: 32,
};

/** The embedded pair's: as the paper's, four times narrower. */
const SMALL_CIFAR: ResNetSpec = { ...CIFAR, planes: [16, 32, 64], stemWidth: 16 };

const BLOCKS = { 18: [2, 2, 2, 2], 34: [3, 4, 6, 3], 50: [3, 4, 6, 3], 101: [3, 4, 23, 3] };
const D152 = [3, 8, 36, 3];
const D200 = [3, 24, 36, 3];

const resnet = (depth: number, changes: Partial<ResNetSpec>): Preset =>
  preset(`resnet${depth}`, `ResNet-${depth}`, 'resnet', { ...IMAGENET, ...changes });

const resnext = (depth: 50 | 101, cardinality: number, groupWidth: number): Preset => {
  const [setting, spec] = [`${cardinality}x${groupWidth}d`, { cardinality, groupWidth }];
  const name = cardinality === 1 ? 'ResNet' : 'ResNeXt';
  const id = `${name.toLowerCase()}${depth}_${setting}`;
  const full = { ...IMAGENET, blocks: BLOCKS[depth], ...spec };
  return preset(id, `${name}-${depth} ${setting}`, 'resnext', full);
};

const wide = (depth: 50 | 101): Preset =>
  preset(`wide_resnet${depth}_2`, `Wide ResNet-${depth}-2`, 'wide', {
    ...IMAGENET,
    blocks: BLOCKS[depth],
    groupWidth: 128,
  });

const cifar = (cardinality: number): Preset =>
  preset(`resnext29_${cardinality}x64d`, `ResNeXt-29 ${cardinality}x64d`, 'cifar', {
    ...CIFAR,
    cardinality,
  });

const trained = (id: string, label: string, cardinality: number, groupWidth: number): Preset =>
  preset(id, label, 'trained', { ...SMALL_CIFAR, cardinality, groupWidth });

const RELATIVE = { classes: 1000, inputPx: 224 } as const;
/** The paper says 224 px; its own arithmetic (55 px after the first convolution) needs 227. */
const alexNet2012 = (groups: AlexNetSpec['groups']): ArchSpec => ({
  family: 'alexnet',
  variant: '2012',
  groups,
  classes: 1000,
  inputPx: 227,
});

/** Networks that ResNeXt took an idea from, in the order of their years. */
const RELATIVES: readonly Preset[] = [
  preset('alexnet_2012_two_groups', 'AlexNet 2012', 'relatives', alexNet2012(2)),
  preset('alexnet_2012_one_group', 'AlexNet 2012, one group', 'relatives', alexNet2012(1)),
  preset('alexnet_torchvision', 'AlexNet of torchvision', 'relatives', {
    family: 'alexnet',
    variant: 'torchvision',
    groups: 1,
    ...RELATIVE,
  }),
  preset('vgg16', 'VGG-16', 'relatives', { family: 'vgg', batchNorm: false, ...RELATIVE }),
  preset('vgg16_bn', 'VGG-16 with BN', 'relatives', {
    family: 'vgg',
    batchNorm: true,
    ...RELATIVE,
  }),
  preset('googlenet', 'GoogLeNet', 'relatives', { family: 'googlenet', ...RELATIVE }),
  preset('mobilenet_v1', 'MobileNet v1', 'relatives', { family: 'mobilenet', ...RELATIVE }),
];

/** Every network on offer, in the order of the menu. */
export const PRESETS: readonly Preset[] = [
  resnet(18, { block: 'basic', blocks: BLOCKS[18] }),
  resnet(34, { block: 'basic', blocks: BLOCKS[34] }),
  resnet(50, {}),
  resnet(101, { blocks: BLOCKS[101] }),
  resnet(152, { blocks: D152 }),
  resnet(200, { blocks: D200 }),
  resnext(50, 32, 4),
  resnext(50, 2, 40),
  resnext(50, 4, 24),
  resnext(50, 8, 14),
  resnext(101, 32, 4),
  resnext(101, 2, 40),
  resnext(101, 4, 24),
  resnext(101, 8, 14),
  resnext(101, 32, 8),
  resnext(101, 64, 4),
  resnext(101, 2, 64),
  resnext(101, 1, 100),
  wide(50),
  wide(101),
  cifar(8),
  cifar(16),
  trained('cifar10-resnet29-1x16d', 'Small ResNet-29 1x16d', 1, 16),
  trained('cifar10-resnext29-4x6d', 'Small ResNeXt-29 4x6d', 4, 6),
  ...RELATIVES,
];

/** The pair that the page opens with. */
export const OPENING_PAIR = { a: 'resnet50', b: 'resnext50_32x4d' } as const;
/** The pair with trained weights. */
export const TRAINED_PAIR = { a: 'cifar10-resnet29-1x16d', b: 'cifar10-resnext29-4x6d' } as const;

const byName = new Map(PRESETS.map((each) => [canonical(each.id), each]));

/** The preset of a name, upper case and dashes for underscores allowed; undefined where there is none. */
export function findPreset(id: string): Preset | undefined {
  return byName.get(canonical(id));
}

/** A preset that is known to be there. Throws where it isn't. */
export function presetOf(id: string): Preset {
  const found = findPreset(id);
  if (found === undefined) throw new Error(`no preset of this name: ${id}`);
  return found;
}

/** The residual network of a name; undefined where there is none, or where it is a relative's. */
export function findResidual(id: string): ResNetSpec | undefined {
  const spec = findPreset(id)?.spec;
  return spec !== undefined && isResidual(spec) ? spec : undefined;
}

/** A residual network that is known to be there. Throws where it isn't. */
export function residualOf(id: string): ResNetSpec {
  const found = findResidual(id);
  if (found === undefined) throw new Error(`no residual network of this name: ${id}`);
  return found;
}

/** A published pair of C and d, for the ticks of their sliders. */
export interface PublishedSetting {
  readonly cardinality: number;
  readonly groupWidth: number;
}

/** Table 2's settings as multiples of the first planes: they hold for any network with these planes. */
export function publishedSettings(
  spec: Pick<ResNetSpec, 'block' | 'planes'>,
): readonly PublishedSetting[] {
  const seen = new Map<string, PublishedSetting>();
  for (const { spec: other } of PRESETS) {
    if (!isResidual(other) || other.block !== spec.block || other.planes[0] !== spec.planes[0])
      continue;
    const { cardinality, groupWidth } = other;
    seen.set(`${cardinality}x${groupWidth}`, { cardinality, groupWidth });
  }
  return [...seen.values()].sort((a, b) => a.cardinality - b.cardinality);
}

/** Channels that a block of the first stage takes in and puts out. */
export function firstStageChannels(spec: ResNetSpec): number {
  return (spec.planes[0] ?? 0) * expansion(spec.block);
}

function preset(id: string, label: string, group: PresetGroup, spec: ArchSpec): Preset {
  return { id, label, group, spec };
}

function canonical(id: string): string {
  return id.toLowerCase().replaceAll('-', '_');
}
