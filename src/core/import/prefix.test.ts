import { expect, test } from 'vitest';
import { sharedPrefix, withoutPrefix } from './prefix';

const NAMES = ['conv1.weight', 'bn1.weight', 'layer1.0.conv1.weight', 'fc.weight', 'fc.bias'];

test.each([
  '',
  'module.',
  '_orig_mod.',
  'module._orig_mod.',
  '_orig_mod.module.model.',
  'model.backbone.',
  'my_net.encoder.',
])('what wrappers put before all names is found: "%s"', (prefix) => {
  const names = NAMES.map((name) => prefix + name);
  expect(sharedPrefix(names)).toBe(prefix);
  expect(names.map((name) => withoutPrefix(name, prefix))).toEqual(NAMES);
});

test('a head beside the wrapped rest keeps its name', () => {
  const names = [...NAMES, ...NAMES.map((name) => `more.${name}`)].map(
    (name) => `backbone.${name}`,
  );
  expect(sharedPrefix([...names, 'head.fc.weight', 'head.fc.bias'])).toBe('backbone.');
  expect(withoutPrefix('head.fc.weight', 'backbone.')).toBe('head.fc.weight');
});

test('a part of the network is no prefix, though every name begins with it', () => {
  expect(sharedPrefix(['features.0.weight', 'features.3.weight'])).toBe('');
  expect(sharedPrefix(['layer1.0.conv1.weight', 'layer1.0.bn1.weight'])).toBe('');
  expect(sharedPrefix(['net.stage_1.a.weight', 'net.stage_1.b.weight'])).toBe('net.');
});

test('two networks in one file have no prefix in common', () => {
  const twins = NAMES.flatMap((name) => [`student.${name}`, `teacher.${name}`]);
  expect(sharedPrefix(twins)).toBe('');
  expect(sharedPrefix([])).toBe('');
});

test('nesting ends', () => {
  const deep = `${'a.'.repeat(100_000)}weight`;
  expect(sharedPrefix([deep])).toBe('a.'.repeat(8));
});
