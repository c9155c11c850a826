import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJson } from '../export/json';
import { residualOf } from '../presets';
import { RESIDUAL_PRESETS } from '../testing/settings';
import { importJson } from './json';

const spec = residualOf('resnext50_32x4d');
const text = exportJson(spec);

function changed(change: (file: { schema: unknown; spec: Record<string, unknown> }) => void) {
  const file = JSON.parse(text);
  change(file);
  return importJson(JSON.stringify(file));
}

test('every preset survives the way out and back', () => {
  for (const preset of RESIDUAL_PRESETS) {
    const imported = importJson(exportJson(preset.spec));
    expect(imported).toEqual({ spec: preset.spec, source: 'json', assumed: [] });
  }
});

test('the file has the counts and the layers, one a line', () => {
  const file = JSON.parse(text);
  expect(file.name).toBe('ResNeXt-50 32x4d');
  expect(file.counts.params).toBe(25_028_904);
  expect(file.layers.at(-1)).toEqual({
    name: 'fc',
    kind: 'linear',
    bias: true,
    inputs: ['avgpool'],
    inShape: [2048, 1, 1],
    outShape: [1000, 1, 1],
    params: 2_049_000,
    macs: 2_048_000,
    tensors: { 'fc.weight': [1000, 2048], 'fc.bias': [1000] },
  });
  expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(
    file.layers.length,
  );
});

test('text that is no JSON is refused', () => {
  expect(importJson('{"schema": "cardinal/2",')).toEqual({
    error: { code: 'json-malformed', params: {} },
  });
});

test.each([
  ['[]', 'undefined'],
  ['{"schema": "cardinal/3"}', '"cardinal/3"'],
  [`{"schema": "${'x'.repeat(100)}"}`, `"${'x'.repeat(59)}`],
])('another schema is refused by name: %s', (other, found) => {
  expect(importJson(other)).toEqual({
    error: { code: 'json-schema', params: { found, known: 'cardinal/2' } },
  });
});

test.each([
  ['blocks', [3, 4.5], 'list of whole numbers'],
  ['blocks', '3-4-6-3', 'list of whole numbers'],
  ['groupWidth', '4', 'whole number'],
  ['residual', 1, 'true or false'],
  ['stem', 'deep', ['imagenet', 'cifar']],
  ['inputPx', undefined, 'whole number'],
  ['family', 3, ['resnet']],
])('a field of another type is refused: %s = %j', (field, value, expected) => {
  const result = changed((file) => {
    file.spec[field] = value;
  });
  expect(result).toEqual({ error: { code: 'json-field', params: { field, expected } } });
});

test('a file without spec, with a field too many, of another family or with impossible numbers is refused', () => {
  const code = (result: ReturnType<typeof importJson>) => 'error' in result && result.error;
  expect(importJson('{"schema": "cardinal/2"}')).toEqual({
    error: { code: 'json-field', params: { field: 'spec', expected: 'object' } },
  });
  expect(
    code(
      changed((file) => {
        file.spec.dropout = 0.5;
      }),
    ),
  ).toEqual({ code: 'json-unknown-field', params: { field: '"dropout"' } });
  expect(
    code(
      changed((file) => {
        file.spec = { family: 'vgg', layers: 16 };
      }),
    ),
  ).toEqual({ code: 'json-family', params: { found: '"vgg"' } });
  expect(
    code(
      changed((file) => {
        file.spec.cardinality = 1000;
      }),
    ),
  ).toEqual({
    code: 'spec-invalid',
    params: { issue: 'out-of-range', field: 'cardinality', value: 1000, min: 1, max: 128 },
  });
});

test('no JSON value makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (any, other) => {
      importJson(JSON.stringify(any));
      importJson(JSON.stringify({ schema: 'cardinal/2', spec: any }));
      importJson(JSON.stringify({ schema: 'cardinal/2', spec: { ...spec, blocks: other } }));
    }),
  );
});

test('a file of before strides were a field has torchvision’s', () => {
  const before = (blocks: readonly number[], planes: readonly number[]) =>
    changed((file) => {
      file.schema = 'cardinal/1';
      const { strides: _, ...others } = file.spec;
      file.spec = { ...others, blocks, planes };
    });
  expect(before([3, 4, 6, 3], [64, 128, 256, 512])).toEqual({ spec, source: 'json', assumed: [] });
  expect(before([2, 1], [64, 128])).toMatchObject({ spec: { strides: [1, 2] } });
});

test('strides survive the way out and back, and their number is checked', () => {
  const last1 = { ...spec, strides: [1, 2, 2, 1] };
  expect(importJson(exportJson(last1))).toMatchObject({ spec: last1 });
  const code = (strides: unknown) => {
    const result = changed((file) => {
      file.spec.strides = strides;
    });
    return 'error' in result ? [result.error.code, result.error.params.issue] : [];
  };
  expect(code(undefined)[0]).toBe('json-field');
  expect(code([1, 2])).toEqual(['spec-invalid', 'stride-count']);
  expect(code([1, 2, 3, 2])).toEqual(['spec-invalid', 'out-of-range']);
});
