import { expect, test } from 'vitest';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { structureOf, structureParams, structureTensors } from './structure';
import { RESIDUAL_PRESETS } from './testing/settings';

test.each(RESIDUAL_PRESETS)(
  'the structure of $label has its parameters, and no other',
  ({ spec }) => {
    const graph = buildGraph(spec);
    const wanted = graph.layers.flatMap(({ tensors }) =>
      tensors.filter(({ role }) => !role.startsWith('running')),
    );
    const tensors = structureTensors(structureOf(spec), spec.classes);
    expect(new Map(tensors)).toEqual(new Map(wanted.map(({ name, shape }) => [name, shape])));
    expect(structureParams(structureOf(spec), spec.classes)).toBe(graphCost(graph).params);
  },
);
