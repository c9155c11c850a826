import { expect, test } from 'vitest';
import { blockCosts, costParts } from '../../core/costParts';
import { buildGraph } from '../../core/graph';
import { presetOf, residualOf } from '../../core/presets';
import type { ArchSpec } from '../../core/spec';
import { ruleText } from './rule';

const textOf = (spec: ArchSpec, measure: 'macs' | 'params' = 'macs') => {
  const graph = buildGraph(spec);
  return ruleText('a', measure, blockCosts(graph, costParts(graph, measure)));
};

test('ResNet-50’s identity blocks cost 218,365,952 MACs each, whatever the stage', () => {
  expect(textOf(presetOf('resnet50').spec)).toContain(
    'A: every identity block costs 218,365,952 MACs, whatever the stage (12 blocks in 4 stages).',
  );
});

test('widths that do not double break the rule, and it is said', () => {
  const planes = [64, 128, 128, 128];
  expect(textOf({ ...residualOf('resnet50'), planes })).toContain(
    'do not keep the second design rule',
  );
});

test('params have no such rule, and a network without identities has no such blocks', () => {
  expect(textOf(presetOf('resnet50').spec, 'params')).toBe(
    'A: identity blocks have from 70,400 params to 4,462,592 params.',
  );
  expect(textOf(presetOf('vgg16').spec)).toBe('A has no identity block.');
});
