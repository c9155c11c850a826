import { expect, test } from 'vitest';
import { officialWeightsFor } from '../../core/officialWeights';
import type { KeptWeights } from '../../store/weights/download';
import { freedBytes, othersOf } from './quotaRoom';

const [official] = officialWeightsFor('resnet50');

function kept(repo: string, keptBytes: number): KeptWeights {
  const source = { base: '', repo, file: '', bytes: keptBytes, sha256: repo };
  return { key: repo, source, whole: true, keptBytes, atMs: 0 };
}

function others(...files: KeptWeights[]): KeptWeights[] {
  if (official === undefined) throw new Error('nothing was published for resnet50');
  return othersOf({ kind: 'opfs', files, usedBytes: null, quotaBytes: null }, official);
}

test('what could be deleted is all but the weights themselves, the largest first', () => {
  const files = [kept('timm/a', 5), kept(official?.hubRepo ?? '', 9), kept('timm/b', 7)];
  expect(others(...files).map(({ key }) => key)).toEqual(['timm/b', 'timm/a']);
});

test('what was deleted since there was no room is counted', () => {
  const failure = { code: 'hub-quota-full', params: { deletableBytes: 12 } } as const;
  expect(freedBytes(failure, others(kept('timm/a', 5), kept('timm/b', 7)))).toBe(0);
  expect(freedBytes(failure, others(kept('timm/a', 5)))).toBe(7);
});
