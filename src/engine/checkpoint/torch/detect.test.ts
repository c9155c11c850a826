import { expect, test } from 'vitest';
import { detectTorch } from './detect';
import { fixtureBytes } from './fixtures/files';

test.each([
  ['tiny.zip.pth', 'torch-zip'],
  ['script.pt', 'torch-zip'],
  ['tiny.legacy.pth', 'torch-legacy'],
  ['training.protocol4.legacy.pth', 'torch-legacy'],
  ['tiny.evil-plain-pickle.pth', 'torch-legacy'],
  ['tiny.safetensors', null],
])('%s is known by its first bytes', async (name, layout) => {
  expect(await detectTorch(new Blob([fixtureBytes(name)]))).toBe(layout);
});

test('a file of no bytes is neither', async () => {
  expect(await detectTorch(new Blob([]))).toBeNull();
});
