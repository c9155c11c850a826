import { nearbyOfStructure, type PublishedNearby } from '../publishedNearby';
import { type StageStructure, type Structure, structureTensors } from '../structure';
import { type BlockTensors, blockTensors } from './blockTensors';
import { torchvisionNames } from './keyNames';
import type { Shapes } from './misfit';

const STEMS = { 7: 'imagenet', 3: 'cifar' } as const;
const NO_PARAMETER = /\.(?:running_mean|running_var|num_batches_tracked)$/;

/**
 * The published network that a single mistake turns into the one of these tensors, whether or not they
 * make a network here: `publishedNearby` for a state_dict. Undefined where the tensors are not, every one
 * in its shape, those of a residual network whose blocks are equal within each stage.
 */
export function nearbyOfShapes(stored: Shapes): PublishedNearby | undefined {
  const { names } = torchvisionNames(stored);
  const shapes = new Map([...names].map(([name, own]) => [name, stored.get(own) ?? []]));
  const structure = structureOfShapes(shapes);
  if (structure === undefined) return undefined;
  const classes = shapes.get('fc.weight')?.[0] ?? null;
  const nearby = nearbyOfStructure(structure, classes);
  if (nearby === undefined) return undefined;
  return isWhole(structureTensors(structure, classes), shapes) ? nearby : undefined;
}

/** What the first block of each stage tells; whether all is so is for the caller to compare. */
function structureOfShapes(shapes: Shapes): Structure | undefined {
  const stages = blockTensors(shapes);
  const [stemWidth, , kernel] = shapes.get('conv1.weight') ?? [];
  const stem = kernel === 7 || kernel === 3 ? STEMS[kernel] : undefined;
  const block = stages[0]?.[0]?.has('conv3.weight') ? 'bottleneck' : 'basic';
  const own = stages.flatMap((blocks) => stageOf(blocks, block) ?? []);
  const incomplete = own.length === 0 || own.length < stages.length;
  if (stem === undefined || stemWidth === undefined || incomplete) return undefined;
  return { block, stem, stemWidth, stages: own };
}

function stageOf(
  blocks: readonly BlockTensors[],
  block: Structure['block'],
): StageStructure | undefined {
  const [width, inputs] = blocks[0]?.get('conv2.weight') ?? [];
  const [out] = blocks[0]?.get(block === 'basic' ? 'conv2.weight' : 'conv3.weight') ?? [];
  if (width === undefined || inputs === undefined || out === undefined) return undefined;
  return { blocks: blocks.length, width, groups: width / inputs, out };
}

/** Whether the parameters are these, every one in its shape, and no other. */
function isWhole(wanted: Shapes, shapes: Shapes): boolean {
  const parameters = [...shapes].filter(([name]) => !NO_PARAMETER.test(name));
  return (
    parameters.length === wanted.size &&
    parameters.every(([name, shape]) => wanted.get(name)?.join() === shape.join())
  );
}
