import { expect, test } from 'vitest';
import { claimOf } from '../../core/claim';
import { presetOf } from '../../core/presets';
import { patchSpec, type SpecPatch } from '../../core/spec';
import { networkOf } from '../../store/derived';
import { fullSourceText, headlineParts, reasonText, sourceText } from './claimText';

function claim(a: string, b: string, patch: SpecPatch = {}) {
  const network = (id: string, change: SpecPatch = {}) =>
    networkOf(patchSpec(presetOf(id).spec, change));
  return claimOf(network(a), network(b, patch));
}

const headline = (...pair: Parameters<typeof claim>) =>
  headlineParts(claim(...pair))
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

const SMALL = ['cifar10-resnet29-1x16d', 'cifar10-resnext29-4x6d'] as const;
const NEXT = 'resnext50_32x4d';

test.each<[string, string, SpecPatch, string]>([
  ['resnet50', NEXT, {}, 'Same cost. 32 paths instead of 1. Error 23.9 to 22.2 %.'],
  [NEXT, 'resnet50', {}, 'Same cost. One path instead of 32. Error 22.2 to 23.9 %.'],
  [...SMALL, {}, 'Same cost. 4 paths instead of 1. Error 12.43 to 11.44 %.'],
  [SMALL[1], SMALL[0], {}, 'Same cost. One path instead of 4. Error 11.44 to 12.43 %.'],
  [NEXT, NEXT, {}, 'The same network twice.'],
  [
    'resnet50',
    'resnet101',
    {},
    '1.91 times the MACs. 101 layers instead of 50. Error 23.9 to 22.0 %.',
  ],
  [
    'resnet50',
    NEXT,
    { cardinality: 31 },
    'Same cost. 31 paths instead of 1. An error was published for A alone.',
  ],
  [
    'vgg16',
    NEXT,
    {},
    '0.27 times the MACs. Two kinds of network. An error was published for B alone.',
  ],
  [
    'vgg16',
    'googlenet',
    {},
    '0.1 times the MACs. Two kinds of network. No error was published for either.',
  ],
  [
    'alexnet_2012_two_groups',
    'alexnet_torchvision',
    {},
    'Same cost. Other settings. No error was published for either.',
  ],
  [
    NEXT,
    NEXT,
    { inputPx: 112 },
    '0.26 times the MACs. Input of 112 px instead of 224. An error was published for A alone.',
  ],
  [NEXT, NEXT, { classes: 10 }, 'Same cost. Other settings. An error was published for A alone.'],
  [
    NEXT,
    NEXT,
    { groupWidth: 1 },
    '0.32 times the MACs. One channel per path instead of 4. An error was published for A alone.',
  ],
  [
    'resnext29_8x64d',
    'resnext29_16x64d',
    {},
    '1.98 times the MACs. 16 paths instead of 8. Error 3.65 to 3.58 %.',
  ],
  ['resnext29_8x64d', 'resnet50', {}, 'Their errors were measured on different tests.'],
])('%s and %s %j', (a, b, patch, text) => {
  expect(headline(a, b, patch)).toContain(text);
});

test('the lower error of B is marked as the better one, a higher one is not', () => {
  const last = (a: string, b: string) => headlineParts(claim(a, b)).at(-1)?.key;
  expect(last('resnet50', NEXT)).toBe('better');
  expect(last(NEXT, 'resnet50')).toBe('error');
  expect(last(NEXT, NEXT)).toBe('error');
  // Their 95 % intervals overlap.
  expect(last(...SMALL)).toBe('error');
});

test('the reason and the source, in whole sentences', () => {
  expect(reasonText(claim('resnet50', NEXT))).toContain('each 1×1 to be twice as wide (102.8 M');
  expect(sourceText(claim('resnet50', NEXT))).toBe(
    'Top-1 error, one crop, ImageNet-1K: ResNeXt, Table 3.',
  );
  expect(sourceText(claim(...SMALL))).toBe('CIFAR-10, own training; 95 %: 11.8–13.1, 10.8–12.1 %');
  expect(sourceText(claim(NEXT, NEXT))).toBe('');
  expect(fullSourceText(claim(...SMALL))).toContain(
    '95 % intervals 11.8 to 13.1 and 10.8 to 12.1 %',
  );
});
