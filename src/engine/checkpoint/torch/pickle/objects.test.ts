import { describe, expect, test } from 'vitest';
import { EngineError, type Failure } from '../../../../core/failure';
import { collectTensors } from '../collect';
import { global, joined, type Piece, text, tuple } from '../fixtures/pickles';
import { createPickleHost } from '../pickleHost';
import { PickleBudget } from './budget';
import { readPickle } from './readPickle';
import { InertAttribute, InertObject } from './values';

function read(...pieces: readonly Piece[]) {
  const bytes = joined(...pieces, '.');
  const host = createPickleHost();
  const { value } = readPickle(bytes, new PickleBudget(bytes.byteLength), host);
  return { value, passedOver: [...host.passedOver] };
}

function failureOf(run: () => unknown): Failure['params'] {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.failure.params;
    throw error;
  }
  throw new Error('no error');
}

const getattr = (owner: Piece, name: string) =>
  joined(global('__builtin__', 'getattr'), tuple(owner, text(name)), 'R');
const phase = global('project.config', 'Phase');

describe('a class of a project is a record of its name', () => {
  test('that keeps what it is called with, given and set', () => {
    const { value, passedOver } = read(
      joined(phase, tuple(text('a')), 'R'),
      joined('(', text('key'), 'Nu'),
      joined('(', text('item'), 'e'),
      joined('}', 'b'),
    );
    expect(value).toBeInstanceOf(InertObject);
    expect(value).toMatchObject({
      className: 'project.config.Phase',
      args: ['a'],
      entries: new Map([['key', null]]),
      items: ['item'],
      state: new Map(),
    });
    expect(passedOver).toEqual(['project.config.Phase']);
  });

  test('and so is a member of it, that getattr gives', () => {
    expect(read(getattr(phase, 'TRAIN')).value).toEqual(
      new InertAttribute('project.config.Phase', 'TRAIN'),
    );
  });

  test('an inner class is one that can be called', () => {
    const { value } = read(getattr(phase, 'Inner'), ')', [0x81]);
    expect(value).toMatchObject({ className: 'project.config.Phase.Inner' });
  });

  test('of hundreds the first are told of', () => {
    const many = Array.from({ length: 300 }, (_, at) => joined(global('p', `C${at}`), '0'));
    expect(read(...many, 'N').passedOver).toHaveLength(64);
  });
});

describe('getattr that reaches for code is refused', () => {
  test.each([
    ['what all attributes lead to', getattr(phase, '__globals__')],
    ['a module', getattr(phase, 'os')],
    ['a function that runs what it gets', getattr(phase, 'system')],
    ['of a text', getattr(text('x'), 'format')],
    ['a method that is called', joined(getattr(phase, 'load'), tuple(text('x')), 'R')],
  ])('%s', (_, bytes) => {
    expect(failureOf(() => read(bytes))).toEqual({
      reason: 'pickle-global',
      global: 'builtins.getattr',
    });
  });
});

test('a method in place of a state_dict is called so', () => {
  const { value } = read(getattr(joined(global('models', 'Net'), ')', [0x81]), 'state_dict'));
  expect(failureOf(() => collectTensors(value))).toMatchObject({
    reason: 'bound-method',
    method: 'state_dict',
  });
});

test.each([
  ['on a TPU', '_rebuild_xla_tensor', 'tpu'],
  ['quantised', '_rebuild_qtensor', 'quantised'],
  ['without numbers', '_rebuild_meta_tensor_no_storage', 'meta-device'],
])('tensors %s are called what they are', (_, rebuild, reason) => {
  expect(failureOf(() => read(global('torch._utils', rebuild), ')R'))).toEqual({ reason });
});

test('an optimizer, tensors without names and an object without any are told apart', () => {
  const found = (...pieces: readonly Piece[]) =>
    failureOf(() => collectTensors(read(...pieces).value)).reason;
  expect(found('}(', text('state'), '}', text('param_groups'), ']u')).toBe('optimizer');
  expect(found(global('project', 'Config'), ')', [0x81])).toBe('object');
  expect(found('}(', text('epoch'), 'Nu')).toBe('no-tensors');
});
