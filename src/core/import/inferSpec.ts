import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { expansion, type ResNetSpec, type StemKind } from '../spec';
import { checked } from './checked';
import { compareTensors, type Misfit, type Shapes } from './misfit';
import { type Assumption, type NotImported, refuse } from './result';

/** A network that tensors were read as, and where they are not its own after all. */
export interface Inference {
  readonly spec: ResNetSpec;
  readonly assumed: readonly Assumption[];
  readonly misfit: Misfit;
}

/**
 * Works out a residual network from the names and shapes of its tensors (torchvision's keys, without
 * prefix), builds it and holds every tensor against it. What shapes don't show is assumed:
 * stride placement, strides and pooling of the stem, the input size.
 *
 * Errors: `state-dict-part` where a tensor is missing without which nothing can be told,
 * `state-dict-shape` where one has a shape that no such network has, `spec-invalid`.
 * A misfit is no error here: `isFit` tells.
 */
export function inferSpec(shapes: Shapes): Inference | NotImported {
  const stem = stemOf(shapes);
  if ('error' in stem) return stem;
  const stages = stagesOf(shapes);
  if ('error' in stages) return stages;
  const top = topOf(shapes);
  if ('error' in top) return top;
  const defaults = residualOf(stem.stem === 'imagenet' ? 'resnet50' : 'resnext29_8x64d');
  const whole: ResNetSpec = { ...defaults, ...stem, ...stages, ...top };
  const valid = checked(whole, 'state-dict', []);
  if ('error' in valid) return valid;

  const needed = projections(buildGraph(whole).layers.map(({ name }) => name));
  const found = projections([...shapes.keys()]);
  const spec = { ...whole, residual: found || !needed };
  const assumed = assumptions(spec, found || needed);
  return { spec, assumed, misfit: compareTensors(buildGraph(spec), shapes) };
}

function assumptions(spec: ResNetSpec, shortcutsShow: boolean): Assumption[] {
  const { stem, strideOn, inputPx } = spec;
  const assumed: Assumption[] = [
    { code: 'stem-stride', params: { stem } },
    { code: 'input-size', params: { inputPx } },
  ];
  if (spec.block === 'bottleneck' && spec.blocks.length > 1) {
    assumed.push({ code: 'stride-placement', params: { strideOn } });
  }
  if (!shortcutsShow) assumed.push({ code: 'shortcuts', params: {} });
  return assumed;
}

function projections(names: readonly string[]): boolean {
  return names.some((name) => name.includes('.downsample.'));
}

const STEMS: ReadonlyMap<number, StemKind> = new Map([
  [7, 'imagenet'],
  [3, 'cifar'],
]);

function stemOf(shapes: Shapes): Pick<ResNetSpec, 'stem' | 'stemWidth'> | NotImported {
  const conv = shapeOf(shapes, 'conv1.weight', 4);
  if ('error' in conv) return conv;
  const [stemWidth = 0, channels, kernel = 0, other] = conv;
  const stem = STEMS.get(kernel);
  if (stem === undefined || channels !== 3 || kernel !== other) {
    return misshapen('conv1.weight', conv);
  }
  return { stem, stemWidth };
}

function topOf(shapes: Shapes): Pick<ResNetSpec, 'includeTop' | 'classes'> | NotImported {
  if (!shapes.has('fc.weight')) return { includeTop: false, classes: 1000 };
  const fc = shapeOf(shapes, 'fc.weight', 2);
  return 'error' in fc ? fc : { includeTop: true, classes: fc[0] ?? 0 };
}

type Stages = Pick<ResNetSpec, 'block' | 'blocks' | 'planes' | 'cardinality' | 'groupWidth'>;

function stagesOf(shapes: Shapes): Stages | NotImported {
  const blocks = blockCounts(shapes);
  if (blocks.length === 0) return refuse('state-dict-part', { name: 'layer1.0.conv1.weight' });
  const block = shapes.has('layer1.0.conv3.weight') ? 'bottleneck' : 'basic';
  const last = block === 'bottleneck' ? 'conv3' : 'conv2';
  const planes: number[] = [];
  for (let stage = 1; stage <= blocks.length; stage += 1) {
    const name = `layer${stage}.0.${last}.weight`;
    const conv = shapeOf(shapes, name, 4);
    if ('error' in conv) return conv;
    const own = (conv[0] ?? 0) / expansion(block);
    if (!Number.isInteger(own)) return misshapen(name, conv);
    planes.push(own);
  }
  const groups = groupsOf(shapes);
  return 'error' in groups ? groups : { block, blocks, planes, ...groups };
}

/** A grouped convolution has the whole width as outputs and a group's as inputs. */
function groupsOf(shapes: Shapes): Pick<ResNetSpec, 'cardinality' | 'groupWidth'> | NotImported {
  const name = 'layer1.0.conv2.weight';
  const conv = shapeOf(shapes, name, 4);
  if ('error' in conv) return conv;
  const [width = 0, groupWidth = 0] = conv;
  const cardinality = width / groupWidth;
  return Number.isInteger(cardinality) ? { cardinality, groupWidth } : misshapen(name, conv);
}

/** Blocks of each stage, stages from 1 on, for as long as there is no gap. */
function blockCounts(shapes: Shapes): number[] {
  const counts: number[] = [];
  while (shapes.has(firstConv(counts.length, 0))) {
    let blocks = 1;
    while (shapes.has(firstConv(counts.length, blocks))) blocks += 1;
    counts.push(blocks);
  }
  return counts;
}

function firstConv(stage: number, block: number): string {
  return `layer${stage + 1}.${block}.conv1.weight`;
}

function shapeOf(shapes: Shapes, name: string, rank: number): readonly number[] | NotImported {
  const shape = shapes.get(name);
  if (shape === undefined) return refuse('state-dict-part', { name });
  return shape.length === rank ? shape : misshapen(name, shape);
}

function misshapen(name: string, shape: readonly number[]): NotImported {
  return refuse('state-dict-shape', { name, shape: shape.slice(0, 8).join('x') });
}
