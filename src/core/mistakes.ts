import type { ResNetSpec } from './spec';
import type { StageStructure, Structure } from './structure';

/**
 * What goes wrong when a published network is built anew:
 * - `exchanged` {groups, width, published, publishedWidth}: C and d have changed places.
 * - `group-width` {width, first, last, published}: C is taken for the channels of a group, so that
 *   the number of groups grows with the stages.
 * - `no-groups` {published}: the 3x3 is as wide, but has one group.
 * - `depthwise` {published}: each channel of the 3x3 is a group of its own.
 * - `default-width` {width, publishedWidth}: d is that of a network without groups.
 * - `total-width` {width, publishedWidth}: d is what C groups have together.
 * - `inner-width` {width, last}: the 3x3 does not widen with the stages.
 * - `stage-width` {width}: neither the 3x3 nor the output widens with the stages.
 * - `expansion` {expansion, out, published}: a block puts out fewer channels, first stage.
 * - `double-output` {out, published}: a block puts out twice the channels of its 3x3.
 * - `stem` {stem}: the stem of the other kind.
 * - `block-less`, `block-more` {stage, blocks, published}: stages are counted from 1.
 * - `stage-missing` {stages, published}: the last stage.
 */
export type MistakeCode =
  | 'exchanged'
  | 'group-width'
  | 'no-groups'
  | 'depthwise'
  | 'default-width'
  | 'total-width'
  | 'inner-width'
  | 'stage-width'
  | 'expansion'
  | 'double-output'
  | 'stem'
  | 'block-less'
  | 'block-more'
  | 'stage-missing';

/** A published network with one thing gone wrong. */
export interface Mistaken {
  readonly code: MistakeCode;
  readonly params: Readonly<Record<string, number | string>>;
  readonly structure: Structure;
}

type Mistake = (spec: ResNetSpec, structure: Structure) => readonly Mistaken[];

/** Every single mistake with a published network; none leaves it as it is. */
export function mistakesWith(spec: ResNetSpec, structure: Structure): readonly Mistaken[] {
  return MISTAKES.flatMap((mistake) => mistake(spec, structure));
}

/** Mistakes with groups, of networks that have some. */
const grouped =
  (mistake: (spec: ResNetSpec, structure: Structure) => Mistaken): Mistake =>
  (spec, structure) =>
    spec.cardinality > 1 ? [mistake(spec, structure)] : [];

const bottlenecks =
  (mistake: Mistake): Mistake =>
  (spec, structure) =>
    spec.block === 'bottleneck' ? mistake(spec, structure) : [];

const MISTAKES: readonly Mistake[] = [
  grouped(({ cardinality, groupWidth }, structure) => ({
    code: 'exchanged',
    params: {
      groups: groupWidth,
      width: cardinality,
      published: cardinality,
      publishedWidth: groupWidth,
    },
    structure: withStages(structure, () => ({ groups: groupWidth })),
  })),
  grouped(({ cardinality }, structure) => {
    const groups = structure.stages.map(({ width }) => width / cardinality);
    return {
      code: 'group-width',
      params: {
        width: cardinality,
        first: groups[0] ?? 0,
        last: groups.at(-1) ?? 0,
        published: cardinality,
      },
      structure: withStages(structure, ({ width }) => ({ groups: width / cardinality })),
    };
  }),
  grouped(({ cardinality }, structure) => ({
    code: 'no-groups',
    params: { published: cardinality },
    structure: withStages(structure, () => ({ groups: 1 })),
  })),
  grouped(({ cardinality }, structure) => ({
    code: 'depthwise',
    params: { published: cardinality },
    structure: withStages(structure, ({ width }) => ({ groups: width })),
  })),
  grouped((spec, structure) => widened('default-width', spec, structure, spec.planes[0] ?? 0)),
  grouped((spec, structure) =>
    widened('total-width', spec, structure, spec.cardinality * spec.groupWidth),
  ),
  bottlenecks((_, structure) => {
    const { width: first = 0 } = structure.stages[0] ?? {};
    const params = { width: first, last: structure.stages.at(-1)?.width ?? 0 };
    return [
      {
        code: 'inner-width',
        params,
        structure: withStages(structure, () => ({ width: first })),
      },
    ];
  }),
  (_, structure) => {
    const { width = 0, out = 0 } = structure.stages[0] ?? {};
    return [
      {
        code: 'stage-width',
        params: { width: out },
        structure: withStages(structure, () => ({ width, out })),
      },
    ];
  },
  bottlenecks(({ planes }, structure) =>
    [1, 2].map((expansion) => ({
      code: 'expansion',
      params: {
        expansion,
        out: expansion * (planes[0] ?? 0),
        published: structure.stages[0]?.out ?? 0,
      },
      structure: withStages(structure, ({ out }) => ({ out: (out / 4) * expansion })),
    })),
  ),
  grouped((_, structure) => {
    const { width = 0, out = 0 } = structure.stages[0] ?? {};
    return {
      code: 'double-output',
      params: { out: 2 * width, published: out },
      structure: withStages(structure, (stage) => ({ out: 2 * stage.width })),
    };
  }),
  (_, structure) => {
    const stem = structure.stem === 'imagenet' ? 'cifar' : 'imagenet';
    return [{ code: 'stem', params: { stem }, structure: { ...structure, stem } }];
  },
  (_, structure) => [
    ...oneBlock('block-less', structure, -1),
    ...oneBlock('block-more', structure, 1),
  ],
  (_, structure) => {
    const stages = structure.stages.slice(0, -1);
    const params = { stages: stages.length, published: structure.stages.length };
    return [{ code: 'stage-missing', params, structure: { ...structure, stages } }];
  },
];

/** The same C with another d. */
function widened(
  code: MistakeCode,
  { groupWidth }: ResNetSpec,
  structure: Structure,
  width: number,
): Mistaken {
  return {
    code,
    params: { width, publishedWidth: groupWidth },
    structure: withStages(structure, (stage) => ({ width: (stage.width / groupWidth) * width })),
  };
}

function oneBlock(code: MistakeCode, structure: Structure, change: number): Mistaken[] {
  return structure.stages.map(({ blocks: published }, stage) => {
    const blocks = published + change;
    const stages = structure.stages.map((each, at) => (at === stage ? { ...each, blocks } : each));
    return {
      code,
      params: { stage: stage + 1, blocks, published },
      structure: { ...structure, stages },
    };
  });
}

function withStages(
  structure: Structure,
  change: (stage: StageStructure) => Partial<StageStructure>,
): Structure {
  return {
    ...structure,
    stages: structure.stages.map((stage) => ({ ...stage, ...change(stage) })),
  };
}
