import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError, type Failure } from '../../../../core/failure';
import {
  dictPickle,
  global,
  int,
  joined,
  little,
  type Piece,
  text,
  tuple,
} from '../fixtures/pickles';
import { storageOfId } from '../storageId';
import { lookUpGlobal } from './allowList';
import { PickleBudget } from './budget';
import { OutOfBytes } from './cursor';
import { readPickle } from './readPickle';
import { InertObject, PickleList, PickleTuple } from './values';

const host = { lookUp: lookUpGlobal, persistent: storageOfId, passedOver: new Set<string>() };
const read = (bytes: Uint8Array) => readPickle(bytes, new PickleBudget(bytes.byteLength), host);
const pickled = (...pieces: readonly Piece[]) => read(joined(...pieces, '.')).value;

function failureOf(...pieces: readonly Piece[]): Failure['params'] {
  try {
    pickled(...pieces);
  } catch (error) {
    if (error instanceof EngineError) return error.failure.params;
    throw error;
  }
  throw new Error('read without an error');
}

test.each([2, 3, 4, 5])('a dict of protocol %i', (protocol) => {
  const bytes = dictPickle(protocol, text('a'), int(-2), text('b'), [0x88], text('c'), 'N');
  const { value, length } = read(joined(bytes, 'what follows'));
  expect(value).toEqual(
    new Map<string, unknown>([
      ['a', -2],
      ['b', true],
      ['c', null],
    ]),
  );
  expect(length).toBe(bytes.byteLength);
});

test('numbers of every kind', () => {
  const float = new Uint8Array(8);
  new DataView(float.buffer).setFloat64(0, -0.1);
  expect(pickled([0x4b, 200])).toBe(200);
  expect(pickled([0x4d, 0, 1])).toBe(256);
  expect(pickled([0x8a, 0])).toBe(0);
  expect(pickled([0x8a, 1, 0xff])).toBe(-1);
  expect(pickled([0x8a, 9], little(0, 8), [1])).toBe(2n ** 64n);
  expect(pickled([0x47], float)).toBe(-0.1);
});

test('texts and bytes of both Pythons', () => {
  expect(pickled('X', little(2, 4), 'é')).toBe('é');
  expect(pickled([0x8d], little(1, 8), 'a')).toBe('a');
  expect(pickled('U', [1], 'a')).toBe('a');
  expect(pickled('C', [2], 'ab')).toEqual(joined('ab'));
});

test('what was memorised comes again as itself', () => {
  const pair = pickled(']q', [7], 'h', [7], [0x86]);
  expect(pair).toBeInstanceOf(PickleTuple);
  const [first, second] = (pair as PickleTuple).items;
  expect(first).toBe(second);
});

test('a list may contain itself', () => {
  const list = pickled([0x5d, 0x94], 'h', [0], 'a');
  expect((list as PickleList).items[0]).toBe(list);
});

test('a key like a built-in of JavaScript is a key', () => {
  const value = pickled('}', text('__proto__'), '}', text('polluted'), int(1), 'ss');
  expect([...(value as Map<unknown, unknown>).keys()]).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('polluted');
});

test('arguments, dates and paths are records of their class and state', () => {
  const value = pickled(
    global('argparse', 'Namespace'),
    ')',
    [0x81],
    '}',
    text('lr'),
    int(1),
    'sb',
  );
  expect(value).toBeInstanceOf(InertObject);
  expect(value).toMatchObject({ className: 'argparse.Namespace', state: new Map([['lr', 1]]) });
});

describe('a name by which code would run is refused', () => {
  test.each([
    ['GLOBAL', global('os', 'system'), 'os.system'],
    [
      'GLOBAL, and called',
      joined(global('posix', 'system'), tuple(text('x')), 'R'),
      'posix.system',
    ],
    ['STACK_GLOBAL', joined(text('builtins'), text('eval'), [0x93]), 'builtins.eval'],
    ['INST', joined('(', text('x'), 'isubprocess\nPopen\n'), 'subprocess.Popen'],
    ['an attribute of an allowed module', global('torch', 'load'), 'torch.load'],
    ['a built-in of JavaScript', global('__proto__', 'constructor'), '__proto__.constructor'],
    ['a layer in a name', global('os', 'torch.nn.modules.x'), 'os.torch.nn.modules.x'],
  ])('%s', (_, bytes, name) => {
    expect(failureOf(bytes)).toMatchObject({ reason: 'pickle-global', global: name });
  });
});

describe('opcodes that make no sense are refused', () => {
  test.each([
    ['an opcode that is none', [0xff], 'pickle-opcode'],
    ['a buffer beside the stream', [0x97], 'pickle-opcode'],
    ['protocol 9', [0x80, 9], 'pickle-protocol'],
    ['a pop of nothing', '0', 'pickle-stack'],
    ['a pop below a mark', 'N(0', 'pickle-stack'],
    ['a tuple without a mark', 't', 'pickle-stack'],
    ['a memo that is not there', 'h\x05', 'pickle-memo'],
    ['an item set in a number', joined(int(1), int(2), int(3), 's'), 'pickle-type'],
    ['an item appended to a dict', '}Na', 'pickle-type'],
    ['a key without a value', '}(Nu', 'pickle-type'],
    ['a call of a text', joined(text('os.system'), ')R'), 'pickle-type'],
    ['a state of a number', joined(int(1), '}b'), 'pickle-type'],
    ['a name without an end', `c${'a'.repeat(2000)}`, 'pickle-length'],
    ['an integer of 64 kB', [0x8b, 0, 0, 1, 0], 'pickle-length'],
    ['a persistent id of no storage', joined(text('x'), 'Q'), 'pickle-storage'],
  ])('%s', (_, bytes, reason) => {
    expect(failureOf(bytes).reason).toBe(reason);
  });
});

describe('a pickle that is made to fill the memory is stopped', () => {
  /** DUP and TUPLE2, again and again. */
  const doubled = Array.from({ length: 300_000 }, (_, at) => (at % 2 === 0 ? 0x32 : 0x86));
  test.each([
    ['ever deeper marks', '('.repeat(300_000), 'pickle-depth'],
    ['a dict for every byte', '}'.repeat(100_000), 'pickle-memory'],
    ['a memo for every byte', joined('N', new Uint8Array(300_000).fill(0x94)), 'pickle-memory'],
    ['tuples of tuples, twice as many each', joined('N', doubled), 'pickle-memory'],
  ])('%s', (_, bytes, reason) => {
    expect(failureOf(bytes).reason).toBe(reason);
  });

  test('but lists of lists that would be 2^40 items long are few objects', () => {
    const doublings = Array.from({ length: 40 }, (_, at) =>
      joined(']q', [at + 1], '(h', [at], 'h', [at], 'e'),
    );
    expect(pickled(']q', [0], ...doublings)).toBeInstanceOf(PickleList);
  });
});

test('tensors of tensors without end do not overflow the stack', () => {
  const rebuild = global('torch._tensor', '_rebuild_from_type_v2');
  const bytes = joined(rebuild, tuple(rebuild, 'N', tuple(rebuild, 'N', ')', 'N'), 'N'), 'R');
  expect(failureOf(bytes).reason).toBe('pickle-type');
});

test('bytes that are no pickle end in an error of the engine, or lack their end', () => {
  const opcodes = fc.constantFrom(
    ...joined('(.)0123BCGJKMNQRTUX]abcehjqrstu}', [0x80, 0x93, 0x94]),
  );
  const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), opcodes);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 300 }), (bytes) => {
      try {
        read(Uint8Array.from(bytes));
      } catch (error) {
        if (!(error instanceof EngineError || error instanceof OutOfBytes)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
