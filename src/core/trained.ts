import { CIFAR10_CLASSES } from './classes/cifar10';
import { presetOf } from './presets';
import type { RelativeSpec } from './relatives';
import { type ArchSpec, isResidual, sameSpec } from './spec';
import { STEMS } from './stems';

/** How a resize weighs pixels; both widen when shrinking ("antialias"), as PIL's do. */
export type Interpolation = 'bilinear' | 'bicubic';

/** How pixels become the input of a network: resize the shorter side, centre crop, normalise. */
export interface Preprocessing {
  readonly resizePx: number;
  readonly cropPx: number;
  readonly interpolation: Interpolation;
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

/** Largest shorter side that a photo is resized to, px. */
export const MAX_RESIZE_PX = 2048;
/** Largest mean or std: pixels are between 0 and 1, so that this is far beyond what makes sense. */
export const MAX_CHANNEL = 10;

/** Weights that ship with the page, and what was measured with them. */
export interface TrainedWeights {
  /** The preset that they belong to. */
  readonly presetId: string;
  readonly file: string;
  readonly bytes: number;
  readonly preprocessing: Preprocessing;
  readonly classes: readonly string[];
  readonly data: 'CIFAR-10';
  /** Share of the test images that were classified right. */
  readonly accuracy: number;
  /** Wilson's 95 % interval of the accuracy over the test images. */
  readonly wilson95: readonly [number, number];
  readonly testImages: number;
  readonly trainingRuns: number;
}

/** Mean and std of CIFAR-10's training images, as the embedded pair was trained with. */
const CIFAR10: Preprocessing = {
  resizePx: 32,
  cropPx: 32,
  interpolation: 'bilinear',
  mean: [0.4914, 0.4822, 0.4465],
  std: [0.247, 0.2435, 0.2616],
};
/** torchvision's mean and std for ImageNet; the resize keeps its 224 / 256, bilinear. */
const IMAGENET_MEAN = [0.485, 0.456, 0.406] as const;
const IMAGENET_STD = [0.229, 0.224, 0.225] as const;

const shared = {
  preprocessing: CIFAR10,
  classes: CIFAR10_CLASSES,
  data: 'CIFAR-10',
  testImages: 10_000,
  trainingRuns: 1,
} as const;

/** The embedded pair; figures from `public/weights/weights.json`. */
export const TRAINED: readonly TrainedWeights[] = [
  {
    ...shared,
    presetId: 'cifar10-resnet29-1x16d',
    file: 'weights/cifar10-resnet29-1x16d.safetensors',
    bytes: 1_287_232,
    accuracy: 0.8757,
    wilson95: [0.8691, 0.882],
  },
  {
    ...shared,
    presetId: 'cifar10-resnext29-4x6d',
    file: 'weights/cifar10-resnext29-4x6d.safetensors',
    bytes: 1_274_600,
    accuracy: 0.8856,
    wilson95: [0.8792, 0.8917],
  },
];

/** The embedded weights that were trained for exactly this network; undefined where none were. */
export function trainedWeights(spec: ArchSpec): TrainedWeights | undefined {
  return TRAINED.find(({ presetId }) => sameSpec(presetOf(presetId).spec, spec));
}

type Channels = Pick<Preprocessing, 'mean' | 'std'>;
const IMAGENET: Channels = { mean: IMAGENET_MEAN, std: IMAGENET_STD };
const HALVES = [0.5, 0.5, 0.5] as const;

/** What the weights of the other families were trained with. */
const RELATIVE_CHANNELS: Readonly<Record<RelativeSpec['family'], Channels>> = {
  vgg: IMAGENET,
  alexnet: IMAGENET,
  // torchvision's GoogLeNet brings pixels to -1..1 itself (`transform_input`).
  googlenet: { mean: HALVES, std: HALVES },
  mobilenet: IMAGENET,
};

/** What a network sees of a photo: that of its trained weights, else torchvision's for its input size. */
export function preprocessingOf(spec: ArchSpec): Preprocessing {
  const trained = trainedWeights(spec);
  if (trained !== undefined) return trained.preprocessing;
  const cropPx = spec.inputPx;
  const large = { resizePx: Math.round((cropPx * 256) / 224), cropPx };
  if (!isResidual(spec)) {
    return { ...large, interpolation: 'bilinear', ...RELATIVE_CHANNELS[spec.family] };
  }
  switch (STEMS[spec.stem].data) {
    case 'ImageNet-1K':
      return { ...large, interpolation: 'bilinear', ...IMAGENET };
    case 'CIFAR-10':
      return { ...CIFAR10, resizePx: cropPx, cropPx };
  }
}
