import type { StemKind } from './spec';

/** A square window, px: of a convolution, or of a max-pool. */
export interface StemWindow {
  readonly kernelPx: number;
  readonly stridePx: number;
  readonly paddingPx: number;
}

/** What a stem is: one convolution with BN and ReLU, and a max-pool behind it where it has one. */
export interface Stem {
  readonly conv: StemWindow;
  readonly pool: StemWindow | null;
  /** The data that networks with it are trained on, as far as nothing else is told. */
  readonly data: 'ImageNet-1K' | 'CIFAR-10';
  /** The published network that has it, from which what is not told of a network is taken. */
  readonly presetId: string;
}

/** Every stem, in the order in which they are offered. All that a stem decides is read from here. */
export const STEMS: Readonly<Record<StemKind, Stem>> = {
  imagenet: {
    conv: { kernelPx: 7, stridePx: 2, paddingPx: 3 },
    pool: { kernelPx: 3, stridePx: 2, paddingPx: 1 },
    data: 'ImageNet-1K',
    presetId: 'resnet50',
  },
  cifar: {
    conv: { kernelPx: 3, stridePx: 1, paddingPx: 1 },
    pool: null,
    data: 'CIFAR-10',
    presetId: 'resnext29_8x64d',
  },
};

/** Every stem's name. */
export const STEM_KINDS = Object.keys(STEMS) as readonly StemKind[];

/** How many times smaller a stem makes a side. */
export function stemReduction(kind: StemKind): number {
  const { conv, pool } = STEMS[kind];
  return conv.stridePx * (pool?.stridePx ?? 1);
}

/** Side of what a window puts out, px, as PyTorch rounds it. */
export function slidPx(px: number, { kernelPx, stridePx, paddingPx }: StemWindow): number {
  return Math.floor((px + 2 * paddingPx - kernelPx) / stridePx) + 1;
}
