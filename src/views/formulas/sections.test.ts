import { expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { measuredSections } from './measuredSections';
import { graphSections } from './sections';

const { spec } = presetOf('resnext50_32x4d');
const numbersOf = (id: string) =>
  graphSections(networkOf(spec)).find((section) => section.id === id)?.numbers;
const nothing = { timesMs: [], logits: null };

test('the counts of ResNeXt-50 stand in their formulas', () => {
  expect(numbersOf('params')).toEqual(['3 · 3 · 128 / 32 · 128 = 4,608', 'All of A: 25,028,904']);
  expect(numbersOf('linear')).toEqual(['2,048 · 1,000 + 1,000 = 2,049,000']);
  expect(numbersOf('macs')?.[0]).toBe('4,608 · 56 · 56 = 14,450,688');
  expect(numbersOf('bytes')).toEqual(['4 · 25,028,904 = 100,115,616 bytes']);
  expect(numbersOf('field')?.[0]).toBe('r: 11 + (3 − 1) · 4 = 19 px; j: 1 · 4 = 4 px');
  expect(numbersOf('field')?.[1]).toContain('427 px');
  expect(numbersOf('folding')).toEqual([
    '53 BN, 34,112 channels · 4 = 136,448 numbers become 34,112 biases b′',
  ]);
  expect(numbersOf('flops')).toHaveLength(6);
});

test('no text has a place that nothing was put into', () => {
  const logits = new Float32Array(10).fill(1);
  for (const id of ['resnet18', 'vgg16', 'alexnet_torchvision', 'mobilenet_v1', 'googlenet']) {
    const network = networkOf(presetOf(id).spec);
    const here = { timesMs: [3, 1, 2], logits };
    for (const section of [...graphSections(network), ...measuredSections(network.spec, here)]) {
      expect([section.title, section.law, section.note, ...section.numbers].join()).not.toMatch(
        /\{|NaN|undefined/,
      );
    }
  }
});

test('a time is the median, an answer the softmax of its logits', () => {
  const here = { timesMs: [30, 10, 20, 50, 40], logits: [0, 0, 0, 0, 0, 0, 0, 0, 0, Math.log(3)] };
  const [time, , answer] = measuredSections(spec, here).map(({ numbers }) => numbers[0]);
  expect(time).toMatch(/^10\.0 ms.*50\.0 ms → 30\.0 ms$/);
  // Nine classes of e^0 and one of e^log 3 = 3: a quarter.
  expect(answer).toContain('p = 25.00 %');
  expect(answer).toContain('together 58.33 %');
});

test('the paper’s error of ResNeXt-50 has an interval of 50,000 photos', () => {
  const line = measuredSections(spec, nothing)[1]?.numbers[0];
  // Python, by the closed formula: 0.21838, 0.22566.
  expect(line).toBe('p = 11,100 / 50,000 = 22.20 % (ImageNet-1K): from 21.84 % to 22.57 %');
});

test('what was not measured is said to be so', () => {
  const changed = { ...spec, classes: 7 } as typeof spec;
  expect(measuredSections(changed, nothing).map(({ numbers }) => numbers[0])).toEqual([
    'Network A has not been run again after its first run.',
    'No error was measured of network A.',
    'Network A has no answer to the photo yet.',
  ]);
});
