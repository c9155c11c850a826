import { afterEach, expect, test } from 'vitest';
import { PRESETS } from '../../core/presets';
import { networks as english } from '../../i18n/en/networks';
import { translate } from '../../i18n/language';
import { networks } from '../../i18n/zh-CN/networks';
import { networkName } from './networkName';

afterEach(() => translate({}));

/** A name of letters, numbers and signs alone, as papers and code write it. */
const BARE = /^(?:Wide )?[A-Z]\w*(?:-\d+)*(?: (?:\d+x\d+d|v1|2012))?$/;

test('each preset whose name has words is called something in other languages', () => {
  const worded = PRESETS.map(({ label }) => label).filter((label) => !BARE.test(label));
  expect(Object.keys(english).toSorted()).toEqual(
    worded.map((label) => `network.${label}`).toSorted(),
  );
  for (const [key, label] of Object.entries(english)) expect(key).toBe(`network.${label}`);
});

test('English and bare names stay as they are', () => {
  expect(networkName('VGG-16 with BN')).toBe('VGG-16 with BN');
  translate(networks);
  expect(networkName('VGG-16 with BN')).toBe('带 BN 的 VGG-16');
  expect(networkName('ResNet-50')).toBe('ResNet-50');
});
