import { describe, expect, test } from 'vitest';
import { EngineError } from '../../core/failure';
import { TRAINED_IDS, trainedFile } from '../fixtures/trained';
import { safetensorsFile as fileOf } from './fixtures/safetensorsFile';
import { floatsOf } from './floats';
import { parseSafetensors } from './safetensors';

type Entry = { dtype?: unknown; shape?: unknown; data_offsets?: unknown };

/** The failure of parsing it. */
function failureOf(file: ArrayBuffer): EngineError['failure'] {
  try {
    parseSafetensors(file);
  } catch (error) {
    if (error instanceof EngineError) return error.failure;
    throw error;
  }
  throw new Error('parsed without an error');
}

const good: Entry = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
const refused: [string, ArrayBuffer, string, string?][] = [
  ['a file of three bytes', new ArrayBuffer(3), 'truncated'],
  ['a header longer than the file', fileOf({}, 0, 1000n), 'header-length'],
  ['a header of 2^63 bytes', fileOf({}, 0, 2n ** 63n), 'header-length'],
  ['a header that is no JSON', fileOf('{"a":', 0), 'header-json'],
  ['a header that is a list', fileOf([], 0), 'header-json'],
  ['an entry that is a number', fileOf({ w: 1 }, 0), 'entry', 'w'],
  ['an unknown number format', fileOf({ w: { ...good, dtype: 'F9' } }, 8), 'dtype', 'w'],
  ['a negative length', fileOf({ w: { ...good, shape: [-2] } }, 8), 'shape', 'w'],
  ['a length that is no whole number', fileOf({ w: { ...good, shape: [1.5] } }, 8), 'shape', 'w'],
  ['three offsets', fileOf({ w: { ...good, data_offsets: [0, 4, 8] } }, 8), 'offsets', 'w'],
  ['offsets past the end', fileOf({ w: good }, 4), 'truncated', 'w'],
  [
    'offsets that run backwards',
    fileOf({ w: { ...good, data_offsets: [8, 0] } }, 8),
    'out-of-range',
    'w',
  ],
  ['a shape that is not its bytes', fileOf({ w: { ...good, shape: [3] } }, 8), 'byte-count', 'w'],
  [
    'a shape whose product overflows',
    fileOf({ w: { ...good, shape: [2 ** 40, 2 ** 40] } }, 8),
    'byte-count',
    'w',
  ],
  ['two tensors in one place', fileOf({ v: good, w: good }, 8), 'overlap', 'w'],
  ['bytes that no tensor claims', fileOf({ w: good }, 12), 'gap'],
  [
    'a hole between tensors',
    fileOf({ v: good, w: { ...good, data_offsets: [12, 20] } }, 20),
    'gap',
    'w',
  ],
];

describe('a malformed file is refused with what is wrong and where', () => {
  test.each(refused)('%s', (_, file, reason, tensor) => {
    const { code, params } = failureOf(file);
    expect(code).toBe('weights-malformed');
    expect(params.reason).toBe(reason);
    expect(params.tensor).toBe(tensor);
  });
});

test('a name like a built-in of JavaScript is a name', () => {
  const checkpoint = parseSafetensors(
    fileOf('{"__proto__":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', 8),
  );
  expect([...checkpoint.keys()]).toEqual(['__proto__']);
});

test('the trained files parse, and their metadata is no tensor', () => {
  for (const id of TRAINED_IDS) {
    const checkpoint = parseSafetensors(trainedFile(id));
    expect(checkpoint.has('__metadata__')).toBe(false);
    expect(checkpoint.get('fc.weight')?.shape).toEqual([10, 256]);
  }
});

test('half and brain floats become the float32 that they stand for', () => {
  const header = {
    half: { dtype: 'F16', shape: [6], data_offsets: [0, 12] },
    brain: { dtype: 'BF16', shape: [2], data_offsets: [12, 16] },
  };
  const file = fileOf(header, 16);
  const words = [0x3c00, 0xc000, 0x0001, 0x7bff, 0x7c00, 0x3555, 0x3f80, 0xc0a0];
  const data = new DataView(file, file.byteLength - 16);
  words.forEach((word, index) => {
    data.setUint16(index * 2, word, true);
  });
  const read = (name: string) => {
    const stored = parseSafetensors(file).get(name);
    return stored === undefined ? [] : [...floatsOf(stored)];
  };
  expect(read('half')).toEqual([1, -2, 2 ** -24, 65504, Number.POSITIVE_INFINITY, 0.333251953125]);
  expect(read('brain')).toEqual([1, -5]);
});

test('float32 that does not lie on a multiple of four bytes is read all the same', () => {
  const file = fileOf(
    `${JSON.stringify({ w: { ...good, shape: [1], data_offsets: [0, 4] } })} `,
    4,
  );
  new DataView(file, file.byteLength - 4).setFloat32(0, 1.5, true);
  const stored = parseSafetensors(file).get('w');
  expect(stored && [...floatsOf(stored)]).toEqual([1.5]);
});

test('whole numbers are no weights', () => {
  const stored = { name: 'w', dtype: 'I64', shape: [1], bytes: new Uint8Array(8) };
  expect(() => floatsOf(stored)).toThrow('weights-malformed');
});
