import { type BlockKind, expansion, type ResNetSpec } from '../spec';
import type { BlockTensors } from './blockTensors';
import { type NotImported, refuse } from './result';
import { majority } from './votes';
import { channelsOf, lengthOf } from './witnesses';

type Stages = Pick<ResNetSpec, 'block' | 'blocks' | 'planes' | 'cardinality' | 'groupWidth'>;
type Blocks = readonly BlockTensors[];

const FIRST_3X3 = 'conv2.weight';

/**
 * The numbers of the stages, each by the majority of the tensors that tell it.
 * Errors: `state-dict-part`, `state-dict-shape`.
 */
export function inferStages(stages: readonly Blocks[]): Stages | NotImported {
  if (stages.length === 0) return refuse('state-dict-part', { name: 'layer1.0.conv1.weight' });
  const block = blockKind(stages);
  const planes: number[] = [];
  for (const [stage, blocks] of stages.entries()) {
    const own = planesOf(blocks, block, stage);
    if (typeof own !== 'number') return own;
    planes.push(own);
  }
  const groups = groupsOf(stages, block);
  if ('error' in groups) return groups;
  return { block, blocks: stages.map(({ length }) => length), planes, ...groups };
}

/** Whether most blocks have a third convolution or its BN. */
function blockKind(stages: readonly Blocks[]): BlockKind {
  const kinds = stages.flat().flatMap((block): BlockKind[] => {
    if (block.size === 0) return [];
    return [
      [...block.keys()].some((name) => /^(?:conv|bn)3\./.test(name)) ? 'bottleneck' : 'basic',
    ];
  });
  return majority(kinds) ?? 'basic';
}

function planesOf(blocks: Blocks, kind: BlockKind, stage: number): number | NotImported {
  const at = kind === 'bottleneck' ? 3 : 2;
  const channels = majority(
    blocks.flatMap((block) => [
      ...channelsOf(block, `conv${at}`, `bn${at}`),
      ...channelsOf(block, 'downsample.0', 'downsample.1'),
    ]),
  );
  const planes = channels === undefined ? undefined : channels / expansion(kind);
  if (planes !== undefined && Number.isInteger(planes)) return planes;
  return atFault(blocks, stage, `conv${at}.weight`);
}

/** A grouped convolution has the whole width as outputs and a group's as inputs. */
function groupsOf(
  stages: readonly Blocks[],
  kind: BlockKind,
): Pick<ResNetSpec, 'cardinality' | 'groupWidth'> | NotImported {
  const [first = []] = stages;
  const width = widthOf(first, kind);
  const cardinality = majority(stages.flatMap((blocks) => groupCounts(blocks, kind)));
  const groupWidth = (width ?? 0) / (cardinality ?? 0);
  if (cardinality === undefined || !Number.isInteger(groupWidth)) {
    return atFault(first, 0, FIRST_3X3);
  }
  return { cardinality, groupWidth };
}

/** Channels of the 3x3 of a stage. */
function widthOf(blocks: Blocks, kind: BlockKind): number | undefined {
  const convolutions = kind === 'bottleneck' ? [1, 2] : [2];
  return majority(
    blocks.flatMap((block) =>
      convolutions.flatMap((at) => channelsOf(block, `conv${at}`, `bn${at}`)),
    ),
  );
}

/** C as each 3x3 of a stage tells it. */
function groupCounts(blocks: Blocks, kind: BlockKind): number[] {
  const width = widthOf(blocks, kind);
  return blocks.flatMap((block) => {
    const inputs = lengthOf(block, FIRST_3X3, 4, 1);
    const groups = (width ?? 0) / (inputs ?? 0);
    return Number.isInteger(groups) && groups > 0 ? [groups] : [];
  });
}

/** A tensor of a stage that is missing everywhere or says what can't be. */
function atFault(blocks: Blocks, stage: number, part: string): NotImported {
  const block = blocks.findIndex((each) => each.has(part));
  const name = `layer${stage + 1}.${Math.max(block, 0)}.${part}`;
  const shape = blocks[block]?.get(part);
  if (shape === undefined) return refuse('state-dict-part', { name });
  return refuse('state-dict-shape', { name, shape: shape.slice(0, 8).join('x') });
}
