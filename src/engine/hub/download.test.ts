import { afterEach, expect, test, vi } from 'vitest';
import type { Patience } from './backOff';
import { BlobFiles, MemoryBlobs } from './blobFiles';
import { download, type Wanted } from './download';
import type { DownloadProgress } from './downloadProgress';
import {
  type Answer,
  BODY,
  cutAfter,
  ETAG,
  fakeHub,
  stallAfter,
  status,
  unreachable,
  WANTED,
  whole,
} from './fixtures/fakeHub';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const PATIENCE: Patience = { stalledMs: 40, backOffMs: 1, retries: 3, longestWaitMs: 5_000 };
const OTHER = BODY.map((byte) => byte ^ 1);

async function setUp(answers: Answer[], wanted: Wanted = WANTED, patience = PATIENCE) {
  const asked = fakeHub(...answers);
  const files = new BlobFiles(new MemoryBlobs());
  const part = await files.open(wanted);
  const told: DownloadProgress[] = [];
  const controller = new AbortController();
  const run = (other = part) =>
    download(
      wanted,
      other,
      { onProgress: (progress) => told.push(progress), signal: controller.signal },
      patience,
    );
  return { asked, files, part, told, controller, run };
}

async function bytesOf(part: Awaited<ReturnType<typeof setUp>>['part']): Promise<number[]> {
  await part.close();
  const bytes: number[] = [];
  for await (const chunk of part.chunks()) bytes.push(...chunk);
  return bytes;
}

test('a file comes whole and the last that is told is its length', async () => {
  const { run, part, told, asked } = await setUp([whole()]);
  await run();
  expect(await bytesOf(part)).toEqual([...BODY]);
  expect(told.at(-1)).toMatchObject({ state: 'receiving', done: 1000, total: 1000 });
  expect(asked[0]?.get('range')).toBeNull();
});

test('what was cut is asked for from there on, without a header that needs a preflight', async () => {
  const { run, part, told, asked } = await setUp([cutAfter(300), cutAfter(200), whole()]);
  await run();
  expect(await bytesOf(part)).toEqual([...BODY]);
  expect(asked.map((headers) => [...headers])).toEqual([
    [],
    [['range', 'bytes=300-']],
    [['range', 'bytes=500-']],
  ]);
  const waits = told.filter(({ state }) => state === 'waiting');
  expect(waits.map(({ done, next }) => [done, next?.retry, next?.reason])).toEqual([
    [300, 1, 'hub-cut'],
    [500, 1, 'hub-cut'],
  ]);
});

test('a part of an earlier visit is hashed and goes on', async () => {
  const first = await setUp([cutAfter(300), status(404)]);
  await expect(first.run()).rejects.toMatchObject({ failure: { code: 'hub-not-found' } });
  await first.part.close();
  const asked = fakeHub(whole());
  const later = await first.files.open(WANTED);
  expect(later.etag).toBe(ETAG);
  await first.run(later);
  expect(asked[0]?.get('range')).toBe('bytes=300-');
  expect(await bytesOf(later)).toEqual([...BODY]);
});

test('a server that ignores the range begins again, and one that always cuts is given up', async () => {
  const all: Answer = () => new Response(BODY, { headers: { etag: ETAG } });
  const good = await setUp([cutAfter(300), all]);
  await good.run();
  expect(await bytesOf(good.part)).toEqual([...BODY]);
  const bad = await setUp([cutAfter(300, all)]);
  await expect(bad.run()).rejects.toMatchObject({
    failure: { code: 'hub-cut', params: { doneBytes: 300, totalBytes: 1000 } },
  });
  expect(bad.asked).toHaveLength(1 + PATIENCE.retries);
});

test('a changed ETag begins again, and none of the old bytes stay', async () => {
  const { run, part, asked } = await setUp([cutAfter(300, whole(OTHER, '"old"')), whole()]);
  await run();
  expect(asked.map((headers) => headers.get('range'))).toEqual([null, 'bytes=300-', null]);
  expect(await bytesOf(part)).toEqual([...BODY]);
});

test('pieces of two versions that no ETag tells apart begin again once they do not fit', async () => {
  const { run, part, asked } = await setUp([cutAfter(300, whole(OTHER)), whole()]);
  await run();
  expect(asked.map((headers) => headers.get('range'))).toEqual([null, 'bytes=300-', null]);
  expect(await bytesOf(part)).toEqual([...BODY]);
});

test('a wrong hash fails at once', async () => {
  const { run, asked } = await setUp([whole(OTHER)]);
  await expect(run()).rejects.toMatchObject({
    failure: { code: 'hub-wrong-hash', params: { expected: WANTED.sha256 } },
  });
  expect(asked).toHaveLength(1);
});

test.each([
  ['longer', [whole(Uint8Array.from([...BODY, 1]))], 1001],
  [
    'shorter by its own word',
    [() => new Response(BODY.slice(0, 900), { headers: { 'content-length': '900' } })],
    900,
  ],
  ['shorter by the range', [cutAfter(300, whole(BODY.slice(0, 900)))], 900],
  [
    'shorter, seen when nothing is left',
    [whole(BODY.slice(0, 900)), status(416, { 'content-range': 'bytes */900' })],
    900,
  ],
] satisfies [string, Answer[], number][])(
  'a file that is %s is refused',
  async (_, answers, got) => {
    const { run } = await setUp(answers);
    await expect(run()).rejects.toMatchObject({
      failure: { code: 'hub-wrong-length', params: { expectedBytes: 1000, gotBytes: got } },
    });
  },
);

test('a stall is noticed, and the rest is asked for', async () => {
  const { run, part, asked } = await setUp([stallAfter(100), whole()]);
  await run();
  expect(asked[1]?.get('range')).toBe('bytes=100-');
  expect(await bytesOf(part)).toEqual([...BODY]);
});

test('what came just before a stall is told while nothing comes', async () => {
  const twoChunks: Answer = (_, signal) => {
    const chunks = [BODY.slice(0, 100), BODY.slice(100, 250)];
    const body = new ReadableStream({
      start: (controller) => {
        signal?.addEventListener('abort', () => controller.error(new Error('given up')));
      },
      pull: (controller) => {
        const chunk = chunks.shift();
        if (chunk === undefined) return new Promise(() => undefined);
        return controller.enqueue(chunk);
      },
    });
    return new Response(body);
  };
  const patient = { ...PATIENCE, stalledMs: 60_000 };
  const { run, part, told, controller } = await setUp([twoChunks], WANTED, patient);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const running = run();
  await vi.waitFor(() => expect(part.keptBytes).toBe(250));
  await vi.advanceTimersByTimeAsync(100);
  expect(told.map(({ done }) => done)).toEqual([100, 250]);
  controller.abort();
  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } });
});

test('a server that stalls for ever is given up', async () => {
  const { run } = await setUp([stallAfter(0)]);
  await expect(run()).rejects.toMatchObject({
    failure: { code: 'hub-stalled', params: { seconds: 0.04, repo: 'timm/tiny' } },
  });
});

test('429 is waited for as long as it says, and told', async () => {
  const { run, told } = await setUp([status(429, { 'retry-after': '0' }), whole()]);
  await run();
  expect(told[0]).toMatchObject({ next: { inMs: 0, retry: 1, reason: 'hub-rate-limited' } });
  const long = await setUp([status(429, { 'retry-after': '3600' })]);
  await expect(long.run()).rejects.toMatchObject({
    failure: { code: 'hub-rate-limited', params: { seconds: 3600 } },
  });
  expect(long.asked).toHaveLength(1);
});

test('429 that does not say for how long, where a page may read it, is told without a figure', async () => {
  const { run, told, asked } = await setUp([status(429)]);
  await expect(run()).rejects.toMatchObject({
    failure: { code: 'hub-rate-limited-unsaid', params: { base: WANTED.base } },
  });
  expect(asked).toHaveLength(1 + PATIENCE.retries);
  const waits = told.map(({ next }) => next?.inMs ?? 0);
  expect(waits[2]).toBeGreaterThan(waits[0] ?? 0);
});

test.each([
  [401, 'hub-gated', 1],
  [403, 'hub-gated', 1],
  [404, 'hub-not-found', 1],
  [410, 'hub-not-found', 1],
  [418, 'hub-refused', 1],
  [500, 'hub-server-error', 1 + PATIENCE.retries],
])('%i for ever is %s after %i requests', async (code, failure, requests) => {
  const { run, asked } = await setUp([status(code)]);
  await expect(run()).rejects.toMatchObject({
    failure: { code: failure, params: { status: code } },
  });
  expect(asked).toHaveLength(requests);
});

test('500 once does no harm', async () => {
  const { run, part } = await setUp([status(500), whole()]);
  await run();
  expect(await bytesOf(part)).toEqual([...BODY]);
});

test('no network at all is said after a few tries', async () => {
  const { run, asked } = await setUp([unreachable]);
  await expect(run()).rejects.toMatchObject({ failure: { code: 'hub-unreachable' } });
  expect(asked).toHaveLength(3);
});

test('where ranges get no answer, the last try asks for the whole file', async () => {
  const { run, part, asked } = await setUp([
    cutAfter(300),
    (range) => (range > 0 ? unreachable(range, undefined) : whole()(0, undefined)),
  ]);
  await run();
  expect(asked.map((headers) => headers.get('range'))).toEqual([
    null,
    'bytes=300-',
    'bytes=300-',
    null,
  ]);
  expect(await bytesOf(part)).toEqual([...BODY]);
});

test('a cancel stops at once and leaves the part', async () => {
  const { run, part, controller } = await setUp([stallAfter(100)]);
  const running = run();
  setTimeout(() => controller.abort(), 10);
  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(await bytesOf(part)).toHaveLength(100);
});

test('a page of HTML is no file', async () => {
  const { run } = await setUp([
    () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  ]);
  await expect(run()).rejects.toMatchObject({ failure: { code: 'hub-odd-answer' } });
});
