import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { defaultStrides, expansion, type ResNetSpec } from '../spec';
import { STEM_KINDS, STEMS } from '../stems';
import { blockTensors } from './blockTensors';
import { checked } from './checked';
import { inferStages } from './inferStages';
import { compareTensors, type Misfit, type Shapes } from './misfit';
import { type Assumption, type NotImported, refuse } from './result';
import { majority } from './votes';
import { lengthOf, normLengths } from './witnesses';

/** A network that tensors were read as, and where they are not its own after all. */
export interface Inference {
  readonly spec: ResNetSpec;
  readonly assumed: readonly Assumption[];
  readonly misfit: Misfit;
}

/**
 * Works out a residual network from the names and shapes of its tensors (torchvision's keys, without
 * prefix), builds it and holds every tensor against it. Each number is what most tensors say, so that
 * one that is missing or has another shape is named as such and makes no other network. What shapes
 * don't show is assumed: strides and their place, strides and pooling of the stem, the input size.
 *
 * Errors: `state-dict-part` where all tensors are missing that tell a number, `state-dict-shape` where
 * they have a shape that no such network has, `spec-invalid`. A misfit is no error here: `isFit` tells.
 */
export function inferSpec(shapes: Shapes): Inference | NotImported {
  const blocks = blockTensors(shapes);
  const stages = inferStages(blocks);
  if ('error' in stages) return stages;
  const stem = stemOf(shapes, blocks.length);
  if ('error' in stem) return stem;
  const defaults = residualOf(STEMS[stem.stem].presetId);
  const strides = stridesOf(shapes, stages, stem.stemWidth);
  const whole: ResNetSpec = { ...defaults, ...stem, ...stages, ...topOf(shapes), strides };
  const valid = checked(whole, 'state-dict', []);
  if ('error' in valid) return valid;

  const needed = projections(buildGraph(whole).layers.map(({ name }) => name));
  const found = projections([...shapes.keys()]);
  const spec = { ...whole, residual: found || !needed };
  const assumed = assumptions(spec, found, needed);
  return { spec, assumed, misfit: compareTensors(buildGraph(spec), shapes) };
}

function assumptions(spec: ResNetSpec, found: boolean, needed: boolean): Assumption[] {
  const { stem, strideOn, strides, inputPx } = spec;
  const assumed: Assumption[] = [
    { code: 'stem-stride', params: { stem } },
    { code: 'input-size', params: { inputPx } },
  ];
  if (spec.blocks.length > 1) {
    assumed.push({ code: 'stage-strides', params: { strides: strides.join('-') } });
  }
  if (spec.block === 'bottleneck' && spec.blocks.length > 1) {
    assumed.push({ code: 'stride-placement', params: { strideOn } });
  }
  if (!found) assumed.push({ code: needed ? 'no-shortcuts' : 'shortcuts', params: {} });
  return assumed;
}

/**
 * torchvision's strides, except where the tensors tell: a stage that puts out as many channels as it
 * takes in projects its shortcut for a stride alone.
 */
function stridesOf(
  shapes: Shapes,
  { block, planes }: Pick<ResNetSpec, 'block' | 'planes'>,
  stemWidth: number,
): number[] {
  const assumed = defaultStrides(planes.length);
  if (!projections([...shapes.keys()])) return assumed;
  return assumed.map((stride, stage) => {
    const into = stage === 0 ? stemWidth : (planes[stage - 1] ?? 0) * expansion(block);
    if (into !== (planes[stage] ?? 0) * expansion(block)) return stride;
    return projections(namesIn(shapes, stage)) ? 2 : 1;
  });
}

function namesIn(shapes: Shapes, stage: number): string[] {
  return [...shapes.keys()].filter((name) => name.startsWith(`layer${stage + 1}.0.`));
}

function projections(names: readonly string[]): boolean {
  return names.some((name) => name.includes('.downsample.'));
}

/** Networks for CIFAR have three stages, if not always. */
const IMAGENET_STAGES = 4;

function stemOf(
  shapes: Shapes,
  stages: number,
): Pick<ResNetSpec, 'stem' | 'stemWidth'> | NotImported {
  const stemWidth = majority([
    lengthOf(shapes, 'conv1.weight', 4),
    ...normLengths(shapes, 'bn1'),
    lengthOf(shapes, 'layer1.0.conv1.weight', 4, 1),
    lengthOf(shapes, 'layer1.0.downsample.0.weight', 4, 1),
  ]);
  if (stemWidth === undefined) return refuse('state-dict-part', { name: 'conv1.weight' });
  const kernel = lengthOf(shapes, 'conv1.weight', 4, 2) ?? 0;
  const likely = stages < IMAGENET_STAGES ? 'cifar' : 'imagenet';
  return {
    stem: STEM_KINDS.find((stem) => STEMS[stem].conv.kernelPx === kernel) ?? likely,
    stemWidth,
  };
}

function topOf(shapes: Shapes): Pick<ResNetSpec, 'includeTop' | 'classes'> {
  const told = [lengthOf(shapes, 'fc.weight', 2), lengthOf(shapes, 'fc.bias', 1)];
  const known = told.filter((classes) => classes !== undefined);
  // Where both differ, the larger: a tensor that went wrong is rather cut than grown.
  return { includeTop: known.length > 0, classes: known.length > 0 ? Math.max(...known) : 1000 };
}
