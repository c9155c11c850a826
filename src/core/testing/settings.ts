import { PRESETS, type Preset } from '../presets';
import { isResidual, LIMITS, MIN_INPUT_PX, type ResNetSpec } from '../spec';
import { STEM_KINDS } from '../stems';

/** The presets that have C, d, blocks and planes. */
export const RESIDUAL_PRESETS = PRESETS.filter(
  (preset): preset is Preset & { readonly spec: ResNetSpec } => isResidual(preset.spec),
);

/** Numbers that `settingFrom` reads. */
export const SETTING_NUMBERS = 34;

/**
 * A valid residual network for any list of `SETTING_NUMBERS` natural numbers: all zeros give the
 * smallest, so that a failing case shrinks. Covers basic blocks, no residual, no top, both stems
 * and stride placements, odd sizes, widths that do not double, and stems that need no projection.
 */
export function settingFrom(numbers: readonly number[]): ResNetSpec {
  let index = 0;
  const draw = (min: number, max: number) => min + ((numbers[index++] ?? 0) % (max - min + 1));
  const stages = draw(1, LIMITS.stages);
  const block = draw(0, 1) === 0 ? 'bottleneck' : 'basic';
  const first = draw(1, 256);
  const planes = planesFrom(draw, first, stages);
  const blocks = Array.from({ length: LIMITS.stages }, () => draw(1, 6)).slice(0, stages);
  const basic = block === 'basic';
  const narrowest = Math.ceil(first / Math.min(...planes));
  const fitting = Math.min(first * (basic ? 1 : 4), LIMITS.stemWidth);
  return {
    family: 'resnet',
    block,
    blocks,
    planes,
    cardinality: basic ? 1 : draw(1, LIMITS.cardinality),
    groupWidth: basic ? first : draw(narrowest, LIMITS.groupWidth),
    stem: STEM_KINDS[draw(0, STEM_KINDS.length - 1)] ?? 'cifar',
    stemWidth: draw(0, 2) === 0 ? fitting : draw(1, LIMITS.stemWidth),
    strideOn: draw(0, 1) === 0 ? '3x3' : '1x1',
    strides: blocks.map(() => draw(1, 2)),
    residual: draw(0, 3) > 0,
    includeTop: draw(0, 3) > 0,
    classes: draw(1, LIMITS.classes),
    inputPx: draw(MIN_INPUT_PX, LIMITS.inputPx),
  };
}

function planesFrom(
  draw: (min: number, max: number) => number,
  first: number,
  stages: number,
): number[] {
  const doubling = draw(0, 1) === 0;
  return Array.from({ length: LIMITS.stages }, (_, stage) => {
    const any = draw(1, 256);
    return doubling ? Math.min(first * 2 ** stage, LIMITS.planes) : stage === 0 ? first : any;
  }).slice(0, stages);
}
