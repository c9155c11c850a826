import { describe, expect, test } from 'vitest';
import { readFixture } from './fixtures/files';
import { choosePart, partsOf } from './parts';
import {
  InertObject,
  PickleList,
  PickleTuple,
  type PickleValue,
  TorchStorage,
  TorchTensor,
} from './pickle/values';

const tensor = (...shape: number[]) =>
  new TorchTensor({
    storage: new TorchStorage('0', 'F32', 1),
    dtype: 'F32',
    offset: 0,
    shape,
    strides: shape.map(() => 1),
  });
const dict = (entries: Readonly<Record<string, PickleValue>>): PickleValue =>
  new Map(Object.entries(entries));
const list = (...items: PickleValue[]) => {
  const made = new PickleList();
  made.items.push(...items);
  return made;
};
const network = () => dict({ 'conv1.weight': tensor(8, 3, 3, 3), 'bn1.running_mean': tensor(8) });
const pathsOf = (root: PickleValue) => partsOf(root).map(({ path }) => path);

describe('the copy that is evaluated comes first, and the others are offered', () => {
  test.each([
    ['student', 'teacher'],
    ['model', 'model_ema'],
    ['state_dict', 'state_dict_ema'],
    ['state_dict', 'ema_state_dict'],
    ['net', 'swa'],
    ['model_state_dict', 'averaged_model'],
  ])('%s and %s', (trained, averaged) => {
    const root = dict({ [trained]: network(), [averaged]: network() });
    expect(pathsOf(root)).toEqual([averaged, trained]);
  });

  test('an average without running statistics answers nothing, and comes last', () => {
    const root = dict({ ema: dict({ 'conv1.weight': tensor(8, 3, 3, 3) }), model: network() });
    expect(pathsOf(root)).toEqual(['model', 'ema']);
  });
});

describe('tensors are found wherever they lie', () => {
  test.each<[string, PickleValue, string | null]>([
    ['a list', list(network(), dict({ epoch: 1 })), '0'],
    ['a tuple', new PickleTuple([network(), 3]), '0'],
    ['a list of an entry', dict({ state_dict: list(network(), network()) }), 'state_dict.0'],
    [
      'five levels down',
      dict({ a: dict({ b: dict({ model: dict({ trunk: network() }) }) }) }),
      'a.b.model.trunk',
    ],
    ['an object’s attributes', object('Trainer', dict({ model: network() })), 'model'],
  ])('%s', (_, root, path) => {
    expect(pathsOf(root)[0]).toBe(path);
  });

  test('what has no filters beside what has some is not offered', () => {
    const callbacks = dict({ ModelCheckpoint: dict({ best_model_score: tensor() }) });
    const head = dict({ 'fc.weight': tensor(10, 8) });
    expect(pathsOf(dict({ state_dict: network(), callbacks, head }))).toEqual(['state_dict']);
  });

  test('an optimizer’s tensors are no part, whatever it is called', () => {
    const optimizer = dict({ state: dict({ x: network() }), param_groups: list() });
    expect(pathsOf(dict({ model: network(), other: optimizer }))).toEqual(['model']);
  });

  test('a part that is asked for by its path', () => {
    const parts = partsOf(list(network(), network()));
    expect(choosePart(parts, '1').path).toBe('1');
    expect(() => choosePart(parts, '2')).toThrow('no-part');
  });
});

describe('a network that was saved whole', () => {
  test('has the tensors of its layers, and not the buffers that are never saved', () => {
    const passing = new InertObject('builtins.set');
    passing.items = ['mask'];
    const conv = object(
      'Conv2d',
      dict({ _modules: dict({}), _parameters: dict({ weight: tensor(8, 3, 3, 3), bias: null }) }),
    );
    const attributes = {
      _modules: dict({ conv1: conv, again: conv }),
      _parameters: dict({}),
      _buffers: dict({ mean: tensor(3), mask: tensor(3) }),
      _non_persistent_buffers_set: passing,
    };
    const [part] = partsOf(object('Net', dict(attributes)));
    expect([...(part?.tensors.keys() ?? [])]).toEqual(['mean', 'conv1.weight']);
  });

  test.each(['module.zip.pth', 'module.legacy.pth'])('%s', async (name) => {
    const { checkpoint, part } = await readFixture(name);
    expect([...checkpoint.keys()]).toEqual(['weight', 'bias']);
    expect(part).toBeNull();
  });
});

function object(className: string, state: PickleValue): InertObject {
  const made = new InertObject(className);
  made.state = state;
  return made;
}
