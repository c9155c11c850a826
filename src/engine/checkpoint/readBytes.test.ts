import { expect, test } from 'vitest';
import { failureOf } from './fixtures/failure';
import { readBytes, type Timer } from './readBytes';

const { signal } = new AbortController();
const bytes = Uint8Array.from({ length: 9_000_001 }, (_, at) => at % 251);

/** A clock that goes on only where `tick` says so. */
function heldClock() {
  const waiting = new Set<() => void>();
  const timer: Timer = (_, run) => {
    waiting.add(run);
    return () => waiting.delete(run);
  };
  const tick = () => {
    const due = [...waiting];
    waiting.clear();
    for (const run of due) run();
  };
  return { timer, tick, waiting };
}

/** A file of which slices longer than `most` never come, and each that does takes a tick of the clock. */
function slowFile(most: number, tick: () => void): Blob {
  const blob = new Blob([bytes]);
  const slice = (begin = 0, end = blob.size) => {
    const piece = blob.slice(begin, end);
    const comes = piece.size <= most;
    const arrayBuffer = async () => {
      if (!comes) {
        tick();
        return new Promise<ArrayBuffer>(() => undefined);
      }
      return blob.slice(begin, end).arrayBuffer();
    };
    return Object.assign(piece, { arrayBuffer });
  };
  return Object.assign(new Blob([bytes]), { slice });
}

test('a file of several pieces is read, and told of', async () => {
  const told: number[] = [];
  const read = await readBytes('a file', new Blob([bytes]), signal, (done) => told.push(done));
  expect(Buffer.compare(read, bytes)).toBe(0);
  expect(told.at(-1)).toBe(bytes.length);
  expect(told.length).toBeGreaterThan(1);
});

test('no stream is opened: a browser that collects one never answers', async () => {
  const stream = () => {
    throw new Error('opened');
  };
  const blob = Object.assign(new Blob([bytes]), { stream });
  expect(await readBytes('a file', blob, signal)).toHaveLength(bytes.length);
});

test('a file that can no longer be read is named', async () => {
  const arrayBuffer = () => Promise.reject(new Error('gone'));
  const slice = () => Object.assign(new Blob(['a']), { arrayBuffer });
  const blob = Object.assign(new Blob([bytes]), { slice });
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

test('a read that is stuck ends with a word of it', async () => {
  const { timer, tick, waiting } = heldClock();
  const blob = slowFile(0, () => queueMicrotask(tick));
  expect(await failureOf(readBytes('a file', blob, signal, undefined, timer))).toEqual({
    code: 'weights-stalled',
    params: { file: 'a file' },
  });
  expect(waiting.size).toBe(0);
});

test('a drive that gives small pieces alone is slow, and not stuck', async () => {
  const { timer, tick, waiting } = heldClock();
  const blob = slowFile(2 ** 16, () => queueMicrotask(tick));
  const read = await readBytes('a file', blob, signal, undefined, timer);
  expect(Buffer.compare(read, bytes)).toBe(0);
  expect(waiting.size).toBe(0);
});

test('a read that is stuck can be stopped at once', async () => {
  const stop = new AbortController();
  const blob = slowFile(0, () => stop.abort());
  const { timer } = heldClock();
  const read = readBytes('a file', blob, stop.signal, undefined, timer);
  expect((await failureOf(read)).code).toBe('cancelled');
});
