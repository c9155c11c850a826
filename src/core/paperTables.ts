/**
 * The tables of Xie, Girshick, Dollár, Tu, He: Aggregated Residual Transformations for Deep Neural
 * Networks, CVPR 2017 (arXiv:1611.05431). Error rates and precisions in percent, single crop.
 */

/** A network as a table names it, and the preset that is exactly this network; null where none is. */
interface Row {
  readonly net: string;
  readonly preset: string | null;
}

interface SettingRow extends Row {
  /** "32x4d": C and d. */
  readonly setting: string;
  /** Also stands in the README of the authors' release. */
  readonly readme?: true;
}

export interface Errors {
  readonly top1: number;
  readonly top5: number;
}

/** Table 1: parameters and multiply-adds, rounded as printed. */
export const TABLE_1: readonly (Row & { params: number; multiplyAdds: number })[] = [
  { net: 'ResNet-50', preset: 'resnet50', params: 25.5e6, multiplyAdds: 4.1e9 },
  { net: 'ResNeXt-50 32x4d', preset: 'resnext50_32x4d', params: 25.0e6, multiplyAdds: 4.2e9 },
];

/** Table 2: C, d and the width of the grouped convolution at about 70k parameters a block. */
export const TABLE_2 = [
  { cardinality: 1, groupWidth: 64, width: 64 },
  { cardinality: 2, groupWidth: 40, width: 80 },
  { cardinality: 4, groupWidth: 24, width: 96 },
  { cardinality: 8, groupWidth: 14, width: 112 },
  { cardinality: 32, groupWidth: 4, width: 128 },
] as const;

/** Table 3: ImageNet-1K, complexity preserved. */
export const TABLE_3: readonly (SettingRow & { readonly top1: number })[] = [
  { net: 'ResNet-50', setting: '1x64d', preset: 'resnet50', top1: 23.9, readme: true },
  { net: 'ResNeXt-50', setting: '2x40d', preset: 'resnext50_2x40d', top1: 23.0 },
  { net: 'ResNeXt-50', setting: '4x24d', preset: 'resnext50_4x24d', top1: 22.6 },
  { net: 'ResNeXt-50', setting: '8x14d', preset: 'resnext50_8x14d', top1: 22.3 },
  { net: 'ResNeXt-50', setting: '32x4d', preset: 'resnext50_32x4d', top1: 22.2, readme: true },
  { net: 'ResNet-101', setting: '1x64d', preset: 'resnet101', top1: 22.0, readme: true },
  { net: 'ResNeXt-101', setting: '2x40d', preset: 'resnext101_2x40d', top1: 21.7 },
  { net: 'ResNeXt-101', setting: '4x24d', preset: 'resnext101_4x24d', top1: 21.4 },
  { net: 'ResNeXt-101', setting: '8x14d', preset: 'resnext101_8x14d', top1: 21.3 },
  { net: 'ResNeXt-101', setting: '32x4d', preset: 'resnext101_32x4d', top1: 21.2, readme: true },
];

/** Table 4: ImageNet-1K, multiply-adds doubled; `complexity` as printed, 1 or 2. */
export const TABLE_4: readonly (SettingRow & Errors & { readonly complexity: number })[] = [
  {
    net: 'ResNet-101',
    setting: '1x64d',
    preset: 'resnet101',
    complexity: 1,
    top1: 22.0,
    top5: 6.0,
  },
  {
    net: 'ResNeXt-101',
    setting: '32x4d',
    preset: 'resnext101_32x4d',
    complexity: 1,
    top1: 21.2,
    top5: 5.6,
  },
  {
    net: 'ResNet-200 (deeper)',
    setting: '1x64d',
    preset: 'resnet200',
    complexity: 2,
    top1: 21.7,
    top5: 5.8,
  },
  {
    net: 'ResNet-101 (wider)',
    setting: '1x100d',
    preset: 'resnet101_1x100d',
    complexity: 2,
    top1: 21.3,
    top5: 5.7,
  },
  {
    net: 'ResNeXt-101',
    setting: '2x64d',
    preset: 'resnext101_2x64d',
    complexity: 2,
    top1: 20.7,
    top5: 5.5,
  },
  {
    net: 'ResNeXt-101',
    setting: '64x4d',
    preset: 'resnext101_64x4d',
    complexity: 2,
    top1: 20.4,
    top5: 5.3,
    readme: true,
  },
];

/** Table 5: ImageNet-1K, tested at 224 px and at 320 px (Inception: 299 px). */
export const TABLE_5: readonly (Row & {
  readonly at224?: Errors;
  readonly at320Or299?: Errors;
})[] = [
  { net: 'ResNet-101', preset: 'resnet101', at224: { top1: 22.0, top5: 6.0 } },
  {
    net: 'ResNet-200',
    preset: 'resnet200',
    at224: { top1: 21.7, top5: 5.8 },
    at320Or299: { top1: 20.1, top5: 4.8 },
  },
  { net: 'Inception-v3', preset: null, at320Or299: { top1: 21.2, top5: 5.6 } },
  { net: 'Inception-v4', preset: null, at320Or299: { top1: 20.0, top5: 5.0 } },
  { net: 'Inception-ResNet-v2', preset: null, at320Or299: { top1: 19.9, top5: 4.9 } },
  {
    net: 'ResNeXt-101 (64x4d)',
    preset: 'resnext101_64x4d',
    at224: { top1: 20.4, top5: 5.3 },
    at320Or299: { top1: 19.1, top5: 4.4 },
  },
];

/** Table 6: trained on ImageNet-5K; tested among its 5K classes and among the 1K of ImageNet-1K. */
export const TABLE_6: readonly (SettingRow & {
  readonly fiveK: Errors;
  readonly oneK: Errors;
})[] = [
  {
    net: 'ResNet-50',
    setting: '1x64d',
    preset: 'resnet50',
    fiveK: { top1: 45.5, top5: 19.4 },
    oneK: { top1: 27.1, top5: 8.2 },
  },
  {
    net: 'ResNeXt-50',
    setting: '32x4d',
    preset: 'resnext50_32x4d',
    fiveK: { top1: 42.3, top5: 16.8 },
    oneK: { top1: 24.4, top5: 6.6 },
  },
  {
    net: 'ResNet-101',
    setting: '1x64d',
    preset: 'resnet101',
    fiveK: { top1: 42.4, top5: 16.9 },
    oneK: { top1: 24.2, top5: 6.8 },
  },
  {
    net: 'ResNeXt-101',
    setting: '32x4d',
    preset: 'resnext101_32x4d',
    fiveK: { top1: 40.1, top5: 15.1 },
    oneK: { top1: 22.2, top5: 5.7 },
  },
];

/** Table 7: top-1 error on CIFAR-10 and CIFAR-100; parameters rounded as printed. */
export const TABLE_7: readonly (Row & {
  readonly params: number;
  readonly cifar10: number;
  readonly cifar100: number;
})[] = [
  { net: 'Wide ResNet', preset: null, params: 36.5e6, cifar10: 4.17, cifar100: 20.5 },
  {
    net: 'ResNeXt-29, 8x64d',
    preset: 'resnext29_8x64d',
    params: 34.4e6,
    cifar10: 3.65,
    cifar100: 17.77,
  },
  {
    net: 'ResNeXt-29, 16x64d',
    preset: 'resnext29_16x64d',
    params: 68.1e6,
    cifar10: 3.58,
    cifar100: 17.31,
  },
];

/** Table 8: COCO minival, the network as the backbone of Faster R-CNN; average precision. */
export const TABLE_8: readonly (SettingRow & { readonly ap50: number; readonly ap: number })[] = [
  { net: 'ResNet-50', setting: '1x64d', preset: 'resnet50', ap50: 47.6, ap: 26.5 },
  { net: 'ResNeXt-50', setting: '32x4d', preset: 'resnext50_32x4d', ap50: 49.7, ap: 27.5 },
  { net: 'ResNet-101', setting: '1x64d', preset: 'resnet101', ap50: 51.1, ap: 29.8 },
  { net: 'ResNeXt-101', setting: '32x4d', preset: 'resnext101_32x4d', ap50: 51.9, ap: 30.0 },
];

/** Section 5.1: top-1 error on ImageNet-1K with shortcuts and, trained anew, without. */
export const ABLATION: readonly (Row & {
  readonly withResidual: number;
  readonly without: number;
})[] = [
  { net: 'ResNet-50', preset: 'resnet50', withResidual: 23.9, without: 31.2 },
  { net: 'ResNeXt-50', preset: 'resnext50_32x4d', withResidual: 22.2, without: 26.1 },
];
