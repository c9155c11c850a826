import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { importStateDict, looksLikeStateDict, parseShapes } from './stateDict';

const printed = (form: string) =>
  readFileSync(new URL(`fixtures/state_dict.${form}.txt`, import.meta.url), 'utf8');

const resnext14 = { ...residualOf('resnext50_32x4d'), blocks: [1, 1, 1, 1] };
const spec = residualOf('cifar10-resnext29-4x6d');
const tensors = buildGraph(spec).layers.flatMap((layer) => layer.tensors);

function listed(write: (name: string, shape: readonly number[]) => string): string {
  return tensors.map(({ name, shape }) => write(name, shape)).join('\n');
}

test.each(['ordered-dict', 'dict', 'lines', 'tuples', 'json', 'meta'])(
  'what PyTorch prints is read as the network: %s',
  (form) => {
    const text = printed(form);
    expect(looksLikeStateDict(text)).toBe(true);
    expect(importStateDict(text)).toMatchObject({ spec: resnext14, source: 'state-dict' });
  },
);

test('the header of a safetensors file is read', () => {
  const entries = listed(
    (name, shape) => `"${name}":{"dtype":"F32","shape":[${shape}],"data_offsets":[0,37632]},`,
  );
  const text = `{"__metadata__":{"format":"pt"},${entries.slice(0, -1)}}`;
  expect(importStateDict(text)).toMatchObject({ spec });
});

test('a table with indices before and types behind is read', () => {
  let index = 0;
  const text = listed((name, shape) => {
    index += 1;
    return `| ${index} | ${name} | torch.float32 | [${shape.join(', ')}] | True |`;
  });
  expect(importStateDict(text)).toMatchObject({ spec });
});

test('a prefix that all names share is left out and told', () => {
  const text = listed((name, shape) => `module.backbone.${name} [${shape}]`);
  const result = importStateDict(text);
  expect(result).toMatchObject({ spec });
  expect('assumed' in result && result.assumed.at(-1)).toEqual({
    code: 'prefix-left-out',
    params: { prefix: 'module.backbone.' },
  });
});

test('of two copies in one list the first is read, the other told', () => {
  const text = listed((name, shape) => `net.${name} [${shape}]\nother.${name} [${shape}]`);
  const result = importStateDict(text);
  expect(result).toMatchObject({ spec });
  expect('assumed' in result && result.assumed.slice(-2)).toEqual([
    { code: 'prefix-left-out', params: { prefix: 'net.' } },
    { code: 'twin-left-out', params: { prefix: 'other.' } },
  ]);
});

describe('refusals', () => {
  test('printed values tell no shape', () => {
    expect(importStateDict(printed('values'))).toEqual({
      error: { code: 'state-dict-values', params: {} },
    });
  });

  test('a tensor that is told twice has to be the same', () => {
    expect(parseShapes('a.weight [1, 2] a.weight [1, 2]')).toEqual({
      shapes: new Map([['a.weight', [1, 2]]]),
    });
    expect(parseShapes('a.weight [1, 2] a.weight [2, 1]')).toEqual({
      error: { code: 'state-dict-duplicate', params: { name: 'a.weight' } },
    });
  });

  test('names without shapes are no list', () => {
    expect(parseShapes('self.conv1.weight.data')).toEqual({
      error: { code: 'unrecognised', params: {} },
    });
  });

  test('a network with other tensors is refused with their names', () => {
    const text = listed((name, shape) => `${name} [${shape}]`)
      .replace('fc.bias [10]', '')
      .concat('\nlayer1.0.se.fc1.weight [4, 64]\nlayer1.1.se.fc1.weight [4, 64]');
    expect(importStateDict(text)).toEqual({
      error: {
        code: 'state-dict-misfit',
        params: {
          network: 'Small ResNeXt-29 4x6d',
          missing: 1,
          unexpected: 2,
          misshapen: 0,
          missingNames: ['fc.bias'],
          unexpectedNames: ['layer1.*.se.fc1.weight (2)'],
          misshapenNames: [],
          variant: 'SE-ResNet',
        },
      },
    });
  });
});
