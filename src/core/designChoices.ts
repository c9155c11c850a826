import { ALEXNET_CONVS } from './families/alexnet';
import { INCEPTION } from './families/googlenet';
import { MOBILENET_STAGES } from './families/mobilenet';
import { VGG16_STAGES } from './families/vgg';
import type { ArchSpec } from './spec';

/** What the numbers are that a designer has to choose for a family's blocks. */
export type ChoiceKind =
  /** C and d, for all blocks alike. */
  | 'cardinality-and-width'
  /** Channels and kernel size of each convolution. */
  | 'channels-and-kernels'
  /** Channels and number of convolutions of each stage. */
  | 'channels-and-counts'
  /** Six widths of each Inception module. */
  | 'branch-widths'
  /** Output channels of each block. */
  | 'block-widths';

export interface DesignChoices {
  readonly kind: ChoiceKind;
  readonly numbers: number;
}

/**
 * How many numbers one must choose for the blocks of a network, read off the tables that it is built
 * from: ResNeXt's point against Inception (section 2: "filter numbers and sizes are tailored for each
 * individual transformation"). What all of them need (depth, classes, input) is not counted.
 */
export function designChoices({ family }: Pick<ArchSpec, 'family'>): DesignChoices {
  switch (family) {
    case 'resnet':
      return { kind: 'cardinality-and-width', numbers: 2 };
    case 'alexnet':
      return { kind: 'channels-and-kernels', numbers: 2 * ALEXNET_CONVS['2012'].length };
    case 'vgg':
      return { kind: 'channels-and-counts', numbers: 2 * VGG16_STAGES.length };
    case 'googlenet':
      return {
        kind: 'branch-widths',
        numbers: INCEPTION.flatMap((modules) => Object.values(modules).flat()).length,
      };
    case 'mobilenet':
      return { kind: 'block-widths', numbers: MOBILENET_STAGES.flat().length };
  }
}
