import { expect, test } from 'vitest';
import { diffGraphs } from '../../core/diff/diffGraphs';
import { statementsOf } from '../../core/diff/statements';
import { buildGraph } from '../../core/graph';
import { presetOf, residualOf } from '../../core/presets';
import type { ArchSpec } from '../../core/spec';
import { costText, sentencesOf } from './statementText';

const told = (a: ArchSpec, b: ArchSpec) =>
  sentencesOf(statementsOf(diffGraphs(buildGraph(a), buildGraph(b))));
const preset = (id: string) => presetOf(id).spec;
const resnet50 = residualOf('resnet50');

test.each([
  ['resnet50', 'resnet50', []],
  [
    'resnet50',
    'resnext50_32x4d',
    [
      'In every block of stages 1 to 4: conv1 (1×1) and conv2 (3×3) with twice the output channels; conv2 (3×3) in 32 groups.',
    ],
  ],
  ['resnet50', 'resnet101', ['Stage 3 has 23 blocks instead of 6.']],
  [
    'resnet34',
    'resnet50',
    [
      'In every block of stages 1 to 4: conv1 with window 1×1 instead of 3×3; relu2, conv3 (1×1) and bn3 in B alone.',
      'In the first block of stages 2 to 4: conv1 with stride 1 instead of 2; conv2 (3×3) with stride 2 instead of 1; downsample.0 (1×1) with 4 times the output channels.',
      'In the first block of stage 1: downsample.0 (1×1) and downsample.1 in B alone.',
    ],
  ],
  ['vgg16', 'vgg16_bn', ['In every block of stages 1 to 5: bn1 in B alone.']],
])('%s against %s', (a, b, sentences) => {
  expect(told(preset(a), preset(b))).toEqual(sentences);
});

test.each([
  [{ inputPx: 192 }, 'In the stem: the input of 192 px instead of 224.'],
  [{ classes: 10 }, 'In the head: the last fc with 10 output channels instead of 1,000.'],
  [{ includeTop: false }, 'In A alone: the head.'],
  [
    { groupWidth: 96 },
    'In every block of stages 1 to 4: conv1 (1×1) and conv2 (3×3) with 1.5 times the output channels.',
  ],
  [
    { groupWidth: 85, planes: [64, 128, 256, 512] },
    'In every block of stages 1 to 4: conv1 (1×1) and conv2 (3×3) with 85/64 of the output channels.',
  ],
  [{ blocks: [3, 4], planes: [64, 128], strides: [1, 2] }, 'In A alone: stages 3 and 4.'],
])('ResNet-50 with %j', (change, sentence) => {
  expect(told(resnet50, { ...resnet50, ...change })).toEqual([sentence]);
});

test('what it costs is told to the unit and in percent', () => {
  const [a, b] = [preset('resnet50'), preset('resnext50_32x4d')].map(buildGraph);
  if (!a || !b) throw new Error('no graphs');
  expect(costText(diffGraphs(a, b).counts)).toBe(
    'Params −528,128 (−2.1 %), MACs +141,295,616 (+3.5 %), activations +3,286,528 (+30 %).',
  );
});
