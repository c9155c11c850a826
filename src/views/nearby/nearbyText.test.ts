import { expect, test } from 'vitest';
import { mistakesWith } from '../../core/mistakes';
import { presetOf, residualOf } from '../../core/presets';
import {
  nearbyOfStructure,
  type PublishedNearby,
  publishedNearby,
} from '../../core/publishedNearby';
import { structureOf } from '../../core/structure';
import { RESIDUAL_PRESETS } from '../../core/testing/settings';
import { nearbyText } from './nearbyText';

function textOf(id: string, code: string): string {
  const spec = residualOf(id);
  const mistaken = mistakesWith(spec, structureOf(spec)).find((each) => each.code === code);
  const nearby = mistaken && nearbyOfStructure(mistaken.structure, spec.classes);
  return nearby === undefined ? '' : nearbyText(nearby);
}

test('a mistake is told in the field’s words, with both counts', () => {
  expect(textOf('resnext29_16x64d', 'no-groups')).toBe(
    'The 3x3 has no groups, where ResNeXt-29 16x64d has 16. 625,538,890 params, 9.2 times the 68,155,210 of ResNeXt-29 16x64d.',
  );
  expect(textOf('resnet50', 'block-less')).toBe(
    'Stage 1 has one block less than in ResNet-50: 2 instead of 3. 25,486,632 params, where ResNet-50 has 25,557,032.',
  );
});

test('other classes are told as well', () => {
  const nearby = publishedNearby({ ...residualOf('resnet18'), stem: 'cifar', classes: 10 });
  expect(nearby && nearbyText(nearby)).toMatch(
    /^A CIFAR stem instead of ImageNet’s; all else is ResNet-18\. .* The classifier has 10 classes\.$/,
  );
});

test('every mistake with every network has its words', () => {
  for (const { id, spec } of RESIDUAL_PRESETS) {
    for (const { code, params } of mistakesWith(spec, structureOf(spec))) {
      const { label } = presetOf(id);
      const counts = { count: 1, publishedCount: 1, classes: null };
      const nearby: PublishedNearby = { presetId: id, label, code, params, ...counts };
      expect(nearbyText(nearby)).toContain(label);
      expect(nearbyText(nearby)).not.toMatch(/[{}]/);
    }
  }
});
