import { expect, test } from 'vitest';
import {
  isThisMachine,
  publicAddressOf,
  readPublicAddress,
  writePublicAddress,
} from './publicAddress';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};

test('an address is kept without query and fragment, and forgotten by an empty text', () => {
  const kept = storage();
  expect(readPublicAddress(kept)).toBeNull();
  expect(writePublicAddress(' https://example.org/cardinal/?a=x#y ', kept)).toBe(true);
  expect(readPublicAddress(kept)).toBe('https://example.org/cardinal/');
  expect(writePublicAddress('', kept)).toBe(true);
  expect(readPublicAddress(kept)).toBeNull();
});

test.each([
  'example.org',
  'javascript:alert(1)',
  'file:///home/cardinal.html',
  'http://localhost:8000/',
  'http://127.0.0.1/',
  'https://user:secret@example.org/',
  `https://example.org/${'x'.repeat(600)}`,
])('%s is refused, and what was kept stays', (text) => {
  const kept = storage();
  writePublicAddress('https://example.org/', kept);
  expect(publicAddressOf(text)).toBeNull();
  expect(writePublicAddress(text, kept)).toBe(false);
  expect(readPublicAddress(kept)).toBe('https://example.org/');
});

test('this machine is known by its names', () => {
  for (const host of ['localhost', 'cardinal.localhost', '127.0.0.1', '[::1]']) {
    expect(isThisMachine(host), host).toBe(true);
  }
  for (const host of ['example.org', 'localhost.example.org', '192.168.0.7']) {
    expect(isThisMachine(host), host).toBe(false);
  }
});

test('a storage that is full is no fault', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(writePublicAddress('https://example.org/', full)).toBe(true);
});
