import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { residualOf } from '../presets';
import { importText } from './importText';

const sample = (name: string) =>
  readFileSync(new URL(`fixtures/real/text-${name}.txt`, import.meta.url), 'utf8');
const resnet50 = residualOf('resnet50');
const resnext50 = residualOf('resnext50_32x4d');

function specOf(text: string) {
  const result = importText(text);
  if ('error' in result) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.spec;
}

function errorOf(text: string) {
  const result = importText(text);
  if (!('error' in result)) throw new Error(`read: ${JSON.stringify(result.spec)}`);
  return result.error;
}

describe('texts of public threads are read', () => {
  test.each([
    ['dict-arch', resnext50],
    ['finetune-lines', { ...resnext50, classes: 10 }],
    ['hub-dino', { ...resnet50, includeTop: false }],
    ['hub-swsl', resnext50],
    ['kwargs-update', resnext50],
    ['mmengine-log', { ...resnet50, includeTop: false }],
    ['name-wsl-8d', residualOf('resnext101_32x8d')],
    ['print-loop-named-parameters', resnext50],
    ['print-model', resnext50],
    ['prlz-old', residualOf('resnext29_8x64d')],
    ['resnet-50x', resnext50],
    ['timm-tv', { ...resnext50, includeTop: false }],
  ])('%s', (name, spec) => {
    expect(specOf(sample(name))).toEqual(spec);
  });

  test('a table that torchsummary prints is named as one', () => {
    expect(errorOf(sample('torchsummary'))).toEqual({
      code: 'summary-table',
      params: { program: 'torchsummary' },
    });
  });
});
