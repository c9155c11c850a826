/** VGG-16, configuration D (Simonyan and Zisserman 2014), as torchvision builds it. */
export interface VggSpec {
  readonly family: 'vgg';
  /** BN after each convolution (torchvision's `vgg16_bn`). */
  readonly batchNorm: boolean;
  readonly classes: number;
  /** Height and width of the input in px. */
  readonly inputPx: number;
}

/** AlexNet: of 2012 (Krizhevsky et al.), on two GPUs and so in two groups, or torchvision's of 2014. */
export interface AlexNetSpec {
  readonly family: 'alexnet';
  readonly variant: '2012' | 'torchvision';
  /** Groups of conv2, conv4 and conv5; torchvision's variant has one. */
  readonly groups: 1 | 2;
  readonly classes: number;
  /** Height and width of the input in px. */
  readonly inputPx: number;
}

/** GoogLeNet (Szegedy et al. 2014) without auxiliary heads, as torchvision builds it. */
export interface GoogLeNetSpec {
  readonly family: 'googlenet';
  readonly classes: number;
  /** Height and width of the input in px. */
  readonly inputPx: number;
}

/** MobileNet v1 at width 1 (Howard et al. 2017, Table 1). */
export interface MobileNetSpec {
  readonly family: 'mobilenet';
  readonly classes: number;
  /** Height and width of the input in px. */
  readonly inputPx: number;
}

/** A network that ResNeXt took an idea from. Its layers are fixed; input and classes can be set. */
export type RelativeSpec = VggSpec | AlexNetSpec | GoogLeNetSpec | MobileNetSpec;

/** The smallest input that leaves every layer at least one px, and GoogLeNet's pools a window. */
export const RELATIVE_MIN_INPUT_PX: Record<RelativeSpec['family'], number> = {
  vgg: 32,
  alexnet: 67,
  googlenet: 32,
  mobilenet: 32,
};

/** What tells a relative apart from the others of its family, beside input and classes. */
export function relativeVariant(spec: RelativeSpec): string {
  switch (spec.family) {
    case 'vgg':
      return spec.batchNorm ? 'bn' : 'plain';
    case 'alexnet':
      return `${spec.variant}/${spec.groups}`;
    case 'googlenet':
    case 'mobilenet':
      return '';
  }
}
