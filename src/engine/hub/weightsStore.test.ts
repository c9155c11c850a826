import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PATIENCE, type Patience } from './backOff';
import { BlobFiles, MemoryBlobs } from './blobFiles';
import type { DownloadProgress } from './downloadProgress';
import { BODY, cutAfter, fakeHub, stallAfter, status, WANTED, whole } from './fixtures/fakeHub';
import { FakeLocks } from './fixtures/fakeLocks';
import { WeightsStore } from './weightsStore';

const QUICK: Patience = { ...PATIENCE, backOffMs: 1, retries: 1 };
const KEY = WANTED.sha256;

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: new FakeLocks(),
    storage: { estimate: async () => ({ usage: 10, quota: 5_000 }) },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function setUp() {
  const blobs = new MemoryBlobs();
  const store = new WeightsStore(async () => new BlobFiles(blobs));
  const told: DownloadProgress[] = [];
  const begin = (signal = new AbortController().signal) =>
    store.download(WANTED, { onProgress: (progress) => told.push(progress), signal }, QUICK);
  return { blobs, store, told, begin };
}

test('a file that came is kept, listed, read, and not fetched again', async () => {
  const asked = fakeHub(whole());
  const { store, begin } = setUp();
  expect(await begin()).toMatchObject({ key: KEY, bytes: 1000, sha256: KEY });
  expect(await begin()).toEqual({ key: KEY, bytes: 1000, sha256: KEY, seconds: 0 });
  expect(asked).toHaveLength(1);
  const { kind, files, usedBytes, quotaBytes } = await store.list();
  expect({ kind, usedBytes, quotaBytes }).toEqual({
    kind: 'memory',
    usedBytes: 10,
    quotaBytes: 5_000,
  });
  expect(files).toMatchObject([{ key: KEY, whole: true, keptBytes: 1000, source: WANTED }]);
  const { name, blob } = await store.checkpointFile(KEY);
  expect(name).toBe('model.safetensors');
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(BODY);
});

test('nothing stays of a file whose hash or length was wrong', async () => {
  for (const body of [BODY.map((byte) => byte ^ 1), Uint8Array.from([...BODY, 0])]) {
    fakeHub(whole(body));
    const { blobs, begin } = setUp();
    await expect(begin()).rejects.toThrow(/hub-wrong-(hash|length)/);
    expect(await blobs.names()).toEqual([]);
  }
});

test('an interrupted download is listed, cannot be read, and goes on', async () => {
  fakeHub(cutAfter(300), status(404));
  const { store, begin } = setUp();
  await expect(begin()).rejects.toThrow('hub-not-found');
  expect((await store.list()).files).toMatchObject([
    { whole: false, keptBytes: 300, source: WANTED },
  ]);
  await expect(store.checkpointFile(KEY)).rejects.toThrow('hub-not-kept');
  const asked = fakeHub(whole());
  await begin();
  expect(asked.map((headers) => headers.get('range'))).toEqual(['bytes=300-']);
  expect((await store.list()).files).toMatchObject([{ whole: true, keptBytes: 1000 }]);
});

test('two that want the same file share one download', async () => {
  const asked = fakeHub(whole());
  const { told, begin } = setUp();
  const [first, second] = await Promise.all([begin(), begin()]);
  expect(asked).toHaveLength(1);
  expect(second).toEqual({ ...first, seconds: 0 });
  expect(told.map(({ state }) => state)).toContain('elsewhere');
});

test('who waits for another download can be cancelled, and the other goes on', async () => {
  fakeHub(stallAfter(10));
  const { begin } = setUp();
  const first = new AbortController();
  const second = new AbortController();
  const running = begin(first.signal);
  const waiting = begin(second.signal);
  setTimeout(() => second.abort(), 5);
  await expect(waiting).rejects.toThrow('cancelled');
  first.abort();
  await expect(running).rejects.toThrow('cancelled');
});

test('a file can be deleted, but not while it comes', async () => {
  fakeHub(stallAfter(10));
  const { blobs, store, begin } = setUp();
  const controller = new AbortController();
  const running = begin(controller.signal);
  await vi.waitFor(async () => expect(await blobs.names()).not.toEqual([]));
  await expect(store.delete(KEY)).rejects.toThrow('hub-busy');
  controller.abort();
  await expect(running).rejects.toThrow('cancelled');
  expect((await store.list()).files).toHaveLength(1);
  await store.delete(null);
  expect(await blobs.names()).toEqual([]);
});

test('deleting all spares what is being downloaded, and tells of it', async () => {
  fakeHub(stallAfter(10));
  const { blobs, store, begin } = setUp();
  const controller = new AbortController();
  const running = begin(controller.signal);
  await vi.waitFor(async () => expect(await blobs.names()).not.toEqual([]));
  const other = await new BlobFiles(blobs).open({ ...WANTED, sha256: 'f'.repeat(64) });
  await other.append(new Uint8Array(70));
  await other.finish();
  await expect(store.delete(null)).rejects.toMatchObject({
    failure: { code: 'hub-busy', params: { keys: [KEY], repos: [WANTED.repo] } },
  });
  expect((await blobs.names()).filter((name) => !name.startsWith(KEY))).toEqual([]);
  controller.abort();
  await expect(running).rejects.toThrow('cancelled');
});

test('a download that has brought nothing yet is not listed', async () => {
  fakeHub(stallAfter(0));
  const { blobs, store, begin } = setUp();
  const controller = new AbortController();
  const running = begin(controller.signal);
  await vi.waitFor(async () => expect(await blobs.names()).not.toEqual([]));
  expect((await store.list()).files).toEqual([]);
  controller.abort();
  await expect(running).rejects.toThrow('cancelled');
  expect(await blobs.names()).toEqual([]);
});

test('where the quota is full, what could be deleted is told, and the part stays', async () => {
  fakeHub(whole());
  const { blobs, begin } = setUp();
  const other = { ...WANTED, sha256: 'f'.repeat(64), repo: 'timm/other' };
  const kept = await new BlobFiles(blobs).open(other);
  await kept.append(new Uint8Array(70));
  await kept.finish();
  const put = blobs.put.bind(blobs);
  blobs.put = async (name, blob) => {
    if (blob.size === 1000) throw new DOMException('', 'QuotaExceededError');
    return put(name, blob);
  };
  await expect(begin()).rejects.toMatchObject({
    failure: {
      code: 'hub-quota-full',
      params: {
        freeBytes: 0,
        missingBytes: 1000,
        deletableFiles: 1,
        deletableBytes: 70,
        deletable: ['timm/other'],
      },
    },
  });
});

test('a record that cannot be read leaves bytes that can only be deleted', async () => {
  const { blobs, store, begin } = setUp();
  await blobs.put(`${KEY}/record`, new Blob(['{"base":']));
  await blobs.put(`${KEY}/0000001`, new Blob(['abc']));
  expect((await store.list()).files).toMatchObject([{ key: KEY, source: null, keptBytes: 3 }]);
  const asked = fakeHub(whole());
  await begin();
  expect(asked[0]?.get('range')).toBeNull();
});
