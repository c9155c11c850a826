/** How a network was tested. */
export interface TestSetting {
  /** Side of the image, px, and which share of the resized one it is. */
  readonly px: number;
  readonly crop: number;
  readonly interpolation: 'bilinear' | 'bicubic';
}

/**
 * The sets that top-1 accuracy was measured on: ImageNet's validation images, the same with re-assessed labels,
 * ImageNetV2 (matched frequency), ImageNet-Sketch, -A and -R.
 */
export const TEST_SETS = ['imagenet', 'real', 'v2', 'sketch', 'a', 'r'] as const;
export type TestSet = (typeof TEST_SETS)[number];

/** What timm's authors measured of a network with weights of one recipe. */
export interface TimmResult extends TestSetting {
  readonly presetId: string;
  /** The tag behind the dot of timm's name: equal tags were trained alike as far as the tag says. */
  readonly recipe: string;
  /** Top-1 accuracy in percent; null where none was published. */
  readonly top1: Readonly<Record<TestSet, number | null>>;
}

const BILINEAR: TestSetting = { px: 224, crop: 0.875, interpolation: 'bilinear' };
const BICUBIC: TestSetting = { px: 224, crop: 0.875, interpolation: 'bicubic' };
const LARGE: TestSetting = { px: 224, crop: 0.95, interpolation: 'bicubic' };
const AT_176: TestSetting = { px: 176, crop: 0.875, interpolation: 'bilinear' };
const A1H_176: TestSetting = { px: 176, crop: 0.9, interpolation: 'bicubic' };
const AT_160: TestSetting = { px: 160, crop: 0.95, interpolation: 'bicubic' };

type Accuracies = readonly (number | null)[];
type Row = readonly [recipe: string, setting: TestSetting, ...top1: Accuracies];

/**
 * All weights of the two pairs of about equal MACs that have results. Source: huggingface/pytorch-image-models,
 * `results/`, commit aa4b5850, Apache-2.0. The validation images were used to choose models too.
 */
export const TIMM_RESULTS: readonly TimmResult[] = [
  ...resultsOf('resnet50', [
    ['a1_in1k', LARGE, 80.382, 85.712, 68.47, null, 9.973, null],
    ['a1h_in1k', A1H_176, 79.264, 85.178, 67.25, 30.535, 8.6, 41.21],
    ['a2_in1k', LARGE, 79.828, 85.447, 67.81, null, 7.507, null],
    ['a3_in1k', AT_160, 75.994, 82.766, 62.87, null, 3.373, null],
    ['am_in1k', BICUBIC, 79.004, 85.131, 66.72, 27.58, 4.133, 40.593],
    ['b1k_in1k', LARGE, 79.564, 85.479, 67.8, null, 8.213, null],
    ['b2k_in1k', LARGE, 79.388, 85.225, 67.86, null, 7.907, null],
    ['bt_in1k', BICUBIC, 78.444, 84.585, 66.67, null, 5.68, null],
    ['c1_in1k', LARGE, 79.766, 85.755, 68.64, null, 9.64, null],
    ['c2_in1k', LARGE, 79.868, 85.81, 69.01, null, 10.733, null],
    ['d_in1k', LARGE, 79.904, 85.479, 68.53, null, 9.307, null],
    ['fb_ssl_yfcc100m_ft_in1k', BILINEAR, 79.252, 85.138, 68.33, 29.419, 15.84, 43.903],
    ['fb_swsl_ig1b_ft_in1k', BILINEAR, 81.146, 86.805, 71.67, 49.516, 29.76, 68.38],
    ['gluon_in1k', BICUBIC, 77.58, 83.981, 65.89, 26.432, 4.053, 38.46],
    ['ra_in1k', BICUBIC, 78.82, 84.882, 67.25, null, 7.36, null],
    ['ram_in1k', BICUBIC, 79.034, 85.806, 67.46, null, 5.8, null],
    ['tv2_in1k', AT_176, 79.434, 85.383, 68.03, 29.684, 9.32, 42.43],
    ['tv_in1k', BILINEAR, 76.156, 82.969, 63.19, 24.064, null, 36.157],
  ]),
  ...resultsOf('resnext50_32x4d', [
    ['a1_in1k', LARGE, 80.526, 85.443, 68.47, null, 12.893, null],
    ['a1h_in1k', LARGE, 81.14, 86.338, 69.57, null, 14.32, null],
    ['a2_in1k', LARGE, 80.444, 85.563, 68.73, null, 9.84, null],
    ['a3_in1k', AT_160, 77.732, 83.878, 65.67, null, 5.52, null],
    ['fb_ssl_yfcc100m_ft_in1k', BILINEAR, 80.316, 86.071, 69.6, 30.616, 19.693, 45.37],
    ['fb_swsl_ig1b_ft_in1k', BILINEAR, 82.162, 87.574, 72.46, 50.532, 33.067, 69.107],
    ['gluon_in1k', BICUBIC, 79.354, 85.003, 68.24, 28.403, 9.04, 42.14],
    ['ra_in1k', BICUBIC, 79.8, 85.23, 68.45, null, 10.667, null],
    ['tv2_in1k', AT_176, 79.384, 84.775, 67.56, 29.034, 7.56, 41.813],
    ['tv_in1k', BILINEAR, 77.632, 83.989, 65.95, 25.481, 4.68, 37.787],
  ]),
  ...resultsOf('resnet101', [
    ['a1_in1k', LARGE, 81.494, 86.34, 70.08, null, 17.853, null],
    ['a1h_in1k', LARGE, 81.95, 87.083, 70.87, null, 19.28, null],
    ['a2_in1k', LARGE, 81.344, 86.171, 69.86, null, 13.907, null],
    ['a3_in1k', AT_160, 77.928, 84.26, 66.16, null, 6.2, null],
    ['gluon_in1k', BICUBIC, 79.306, 85.148, 67.36, 28.9, 7.213, 40.787],
    ['tv2_in1k', AT_176, 79.908, 85.415, 67.82, 30.093, 10.093, 43.57],
    ['tv_in1k', BILINEAR, 77.404, 83.863, 65.94, 26.974, 4.56, 39.297],
  ]),
  ...resultsOf('resnext101_32x4d', [
    ['fb_ssl_yfcc100m_ft_in1k', BILINEAR, 80.936, 86.511, 70.4, 31.455, 23.8, 47.183],
    ['fb_swsl_ig1b_ft_in1k', BILINEAR, 83.268, 88.108, 74.04, 53.646, 41.6, 72.703],
    ['gluon_in1k', BICUBIC, 80.336, 85.74, 68.88, 30.873, 13.68, 44.33],
  ]),
];

/** The results of one network, top-1 in the order of `TEST_SETS`. */
function resultsOf(presetId: string, rows: readonly Row[]): TimmResult[] {
  return rows.map(([recipe, setting, ...values]) => {
    const [imagenet = null, real = null, v2 = null, sketch = null, a = null, r = null] = values;
    return { presetId, recipe, ...setting, top1: { imagenet, real, v2, sketch, a, r } };
  });
}
