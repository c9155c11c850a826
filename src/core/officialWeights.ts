import type { Preprocessing } from './trained';

/**
 * How weights were trained, in torchvision's words: a `simple` recipe that reproduces the papers'
 * results, or the `new` one (longer, with more augmentation, label smoothing and averaging), which
 * alone moves a network by more than most changes of its architecture do.
 */
export type Recipe = 'simple' | 'new';

export type WeightsName = 'IMAGENET1K_V1' | 'IMAGENET1K_V2';

/** Weights of a preset that torchvision published, trained on ImageNet-1K. */
export interface OfficialWeights {
  readonly presetId: string;
  /** torchvision's name. V1 says which were first, not how they were trained: `recipe` does. */
  readonly name: WeightsName;
  readonly recipe: Recipe;
  readonly parameters: number;
  /** Published accuracy on ImageNet-1K's validation images, one crop, in percent. */
  readonly top1Percent: number;
  readonly top5Percent: number;
  readonly preprocessing: Preprocessing;
  /** File of torch.hub, and the first 8 hexadecimal digits of its SHA-256, which its name ends in. */
  readonly hubFile: string;
  readonly sha256Prefix: string;
  /** Repository on the Hugging Face Hub with the same tensors under the same names. */
  readonly hubRepo: string;
  readonly licence: 'BSD-3-Clause';
  readonly source: string;
}

const SOURCE = 'torchvision 0.14.1, torchvision.models.resnet';

function preprocessing(resizePx: number): Preprocessing {
  return {
    resizePx,
    cropPx: 224,
    interpolation: 'bilinear',
    mean: [0.485, 0.456, 0.406],
    std: [0.229, 0.224, 0.225],
  };
}

type Version = readonly [
  recipe: Recipe,
  top1Percent: number,
  top5Percent: number,
  sha256Prefix: string,
];

/** The versions of a network, V1 first. */
function published(presetId: string, parameters: number, ...versions: Version[]) {
  return versions.map(
    ([recipe, top1Percent, top5Percent, sha256Prefix], index): OfficialWeights => {
      const first = index === 0;
      return {
        presetId,
        name: first ? 'IMAGENET1K_V1' : 'IMAGENET1K_V2',
        recipe,
        parameters,
        top1Percent,
        top5Percent,
        preprocessing: preprocessing(recipe === 'new' ? 232 : 256),
        hubFile: `${presetId}-${sha256Prefix}.pth`,
        sha256Prefix,
        hubRepo: `timm/${presetId}.${first ? 'tv' : 'tv2'}_in1k`,
        licence: 'BSD-3-Clause',
        source: SOURCE,
      };
    },
  );
}

/** All of them, in the order of the presets, V1 before V2. */
export const OFFICIAL_WEIGHTS: readonly OfficialWeights[] = [
  ...published('resnet18', 11_689_512, ['simple', 69.758, 89.078, 'f37072fd']),
  ...published('resnet34', 21_797_672, ['simple', 73.314, 91.42, 'b627a593']),
  ...published(
    'resnet50',
    25_557_032,
    ['simple', 76.13, 92.862, '0676ba61'],
    ['new', 80.858, 95.434, '11ad3fa6'],
  ),
  ...published(
    'resnet101',
    44_549_160,
    ['simple', 77.374, 93.546, '63fe2227'],
    ['new', 81.886, 95.78, 'cd907fc2'],
  ),
  ...published(
    'resnet152',
    60_192_808,
    ['simple', 78.312, 94.046, '394f9c45'],
    ['new', 82.284, 96.002, 'f82ba261'],
  ),
  ...published(
    'resnext50_32x4d',
    25_028_904,
    ['simple', 77.618, 93.698, '7cdf4587'],
    ['new', 81.198, 95.34, '1a0047aa'],
  ),
  ...published(
    'resnext101_32x8d',
    88_791_336,
    ['simple', 79.312, 94.526, '8ba56ff5'],
    ['new', 82.834, 96.228, '110c445d'],
  ),
  // Its only version is of the new recipe, whatever "V1" suggests.
  ...published('resnext101_64x4d', 83_455_272, ['new', 83.246, 96.454, '173b62eb']),
  ...published(
    'wide_resnet50_2',
    68_883_240,
    ['simple', 78.468, 94.086, '95faca4d'],
    ['new', 81.602, 95.758, '9ba9bcbe'],
  ),
  ...published(
    'wide_resnet101_2',
    126_886_696,
    ['simple', 78.848, 94.284, '32ee1156'],
    ['new', 82.51, 96.02, 'd733dc28'],
  ),
];

/** What was published for a preset, V1 first; empty for most. */
export function officialWeightsFor(presetId: string): readonly OfficialWeights[] {
  return OFFICIAL_WEIGHTS.filter((each) => each.presetId === presetId);
}

/** The weights in a file of torch.hub; its name may have a path before it and a browser's " (1)". */
export function byFileName(fileName: string): OfficialWeights | undefined {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/ ?\(\d+\)(?=\.pth$)/i, '');
  return OFFICIAL_WEIGHTS.find(({ hubFile }) => hubFile === name.toLowerCase());
}

/** The weights in a repository of the Hub, `owner/name`. */
export function byHubRepo(repo: string): OfficialWeights | undefined {
  return OFFICIAL_WEIGHTS.find(({ hubRepo }) => hubRepo === repo.toLowerCase());
}
