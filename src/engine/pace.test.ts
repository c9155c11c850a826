import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Paces } from './pace';

const GPU = { name: 'webgpu', software: false } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a GPU is at rest until it runs, and again more than 100 ms after its last run', () => {
  const paces = new Paces();
  expect(paces.now(GPU)).toBe('atRest');
  vi.advanceTimersByTime(40);
  paces.ended(GPU);
  expect(paces.now(GPU)).toBe('busy');
  vi.advanceTimersByTime(100);
  expect(paces.now(GPU)).toBe('busy');
  vi.advanceTimersByTime(1);
  expect(paces.now(GPU)).toBe('atRest');
});

test('what another backend does leaves a GPU at rest', () => {
  const paces = new Paces();
  paces.ended({ name: 'wasm' });
  expect(paces.now(GPU)).toBe('atRest');
});

test('what has no clock of its own to fall is always busy', () => {
  const paces = new Paces();
  expect(paces.now({ name: 'wasm', software: false })).toBe('busy');
  expect(paces.now({ name: 'webgpu', software: true })).toBe('busy');
});
