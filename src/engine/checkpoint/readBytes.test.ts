import { expect, test } from 'vitest';
import { failureOf } from './fixtures/failure';
import { readBytes } from './readBytes';

const { signal } = new AbortController();
const bytes = Uint8Array.from({ length: 9_000_001 }, (_, at) => at % 251);

/** A file of a browser that has no readers for bytes. */
function withoutByteReader(blob: Blob): Blob {
  return Object.assign(blob, {
    stream: () => new ReadableStream({ start: (controller) => controller.close() }),
  });
}

test.each([
  ['into the one buffer', new Blob([bytes])],
  ['piece by piece', withoutByteReader(new Blob([bytes]))],
])('a file of several pieces is read %s, and told of', async (_, blob) => {
  const told: number[] = [];
  const read = await readBytes('a file', blob, signal, (done) => void told.push(done));
  expect(Buffer.compare(read, bytes)).toBe(0);
  expect(told.at(-1)).toBe(bytes.length);
  expect(told.length).toBeGreaterThan(1);
});

test('a file that can no longer be read is named', async () => {
  const blob = Object.assign(new Blob([bytes]), {
    stream: () =>
      new ReadableStream({
        type: 'bytes',
        pull: (controller) => controller.error(new Error('gone')),
      }),
  });
  expect(await failureOf(readBytes('a file', blob, signal))).toEqual({
    code: 'weights-unreachable',
    params: { file: 'a file' },
  });
});

test('a long read stops where it is told to', async () => {
  const stop = new AbortController();
  const read = readBytes('a file', new Blob([bytes]), stop.signal, () => stop.abort());
  expect((await failureOf(read)).code).toBe('cancelled');
});
