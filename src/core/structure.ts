import { type BlockKind, expansion, type ResNetSpec, type StemKind, stageWidth } from './spec';

/** One stage as its tensors have it. */
export interface StageStructure {
  readonly blocks: number;
  /** Channels of the 3x3, all groups together; a basic block's are its output's. */
  readonly width: number;
  readonly groups: number;
  /** Channels that a block puts out. */
  readonly out: number;
}

/**
 * The shape of a residual network with shortcuts, stage by stage. Unlike a `ResNetSpec` its stages
 * need not follow from C, d and the planes, so that a network that was put together wrongly has one.
 */
export interface Structure {
  readonly block: BlockKind;
  readonly stem: StemKind;
  readonly stemWidth: number;
  readonly stages: readonly StageStructure[];
}

/** The structure of a network with shortcuts; strides, classes and input are no part of it. */
export function structureOf(spec: ResNetSpec): Structure {
  const { block, stem, stemWidth, blocks, planes } = spec;
  const groups = block === 'basic' ? 1 : spec.cardinality;
  const stages = blocks.map((count, stage) => ({
    blocks: count,
    width: stageWidth(spec, stage),
    groups,
    out: (planes[stage] ?? 0) * expansion(block),
  }));
  return { block, stem, stemWidth, stages };
}

/** One string per structure, equal when all numbers are equal. */
export function structureKey({ block, stem, stemWidth, stages }: Structure): string {
  const each = stages.map(({ blocks, width, groups, out }) =>
    [blocks, width, groups, out].join('-'),
  );
  return [block, stem, stemWidth, ...each].join('/');
}

/** Names and shapes of the parameters, in torchvision's names; without a classifier where `classes` is null. */
export function structureTensors(
  { block, stem, stemWidth, stages }: Structure,
  classes: number | null,
): ReadonlyMap<string, readonly number[]> {
  const tensors = new Map<string, readonly number[]>();
  const convolution = (name: string, norm: string, shape: readonly number[]) => {
    tensors.set(`${name}.weight`, shape);
    for (const part of ['weight', 'bias']) tensors.set(`${norm}.${part}`, shape.slice(0, 1));
  };
  const kernel = stem === 'imagenet' ? 7 : 3;
  convolution('conv1', 'bn1', [stemWidth, 3, kernel, kernel]);
  let inputs = stemWidth;
  for (const [stage, { blocks, width, groups, out }] of stages.entries()) {
    for (let index = 0; index < blocks; index += 1) {
      const name = `layer${stage + 1}.${index}`;
      const shapes = blockShapes(block, { inputs, width, groups, out });
      for (const [at, shape] of shapes.entries()) {
        convolution(`${name}.conv${at + 1}`, `${name}.bn${at + 1}`, shape);
      }
      if (index === 0 && (stage > 0 || inputs !== out)) {
        convolution(`${name}.downsample.0`, `${name}.downsample.1`, [out, inputs, 1, 1]);
      }
      inputs = out;
    }
  }
  if (classes !== null) {
    tensors.set('fc.weight', [classes, inputs]).set('fc.bias', [classes]);
  }
  return tensors;
}

interface BlockNumbers extends Omit<StageStructure, 'blocks'> {
  readonly inputs: number;
}

function blockShapes(kind: BlockKind, { inputs, width, groups, out }: BlockNumbers): number[][] {
  if (kind === 'basic') {
    return [
      [out, inputs, 3, 3],
      [out, out, 3, 3],
    ];
  }
  return [
    [width, inputs, 1, 1],
    [width, width / groups, 3, 3],
    [out, width, 1, 1],
  ];
}

/** Parameters of a structure, as `graphCost` counts them. */
export function structureParams(structure: Structure, classes: number | null): number {
  let params = 0;
  for (const shape of structureTensors(structure, classes).values()) {
    params += shape.reduce((product, length) => product * length, 1);
  }
  return params;
}
