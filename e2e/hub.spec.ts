import { readFile } from 'node:fs/promises';
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from 'playwright/test';
import type { DownloadOrder } from '../src/worker/protocol';
import {
  begin,
  cached,
  clearStorage,
  download,
  keptFiles,
  kindOf,
  openHubPage,
  openWithoutPrivateFiles,
  received,
  remove,
  setQuota,
  stored,
  told,
} from './hubPage';
import { type HubServer, sha256, startHub } from './hubServer';

// The road from the Hub into the browser, in the built app's worker under the app's policy, against a
// server that does what the Hub does and what can go wrong with it.

const REPO = 'timm/tiny.tv_in1k';
const FILE = 'model.safetensors';
const GOOD = await readFile(
  new URL('../src/engine/checkpoint/fixtures/tiny.safetensors', import.meta.url),
);
const OTHER = Buffer.from(GOOD.map((byte) => byte ^ 1));
const SHA256 = sha256(GOOD);
const WHOLE = { [`${SHA256}.whole`]: SHA256 };
const CAME = { value: { key: SHA256, bytes: GOOD.length, sha256: SHA256 } };
const APP = process.env.CARDINAL_URL ?? '';

const QUICK = { stalledMs: 60_000, backOffMs: 20, retries: 2, longestWaitMs: 5_000 };

interface Fixtures {
  hub: HubServer;
  faults: string[];
}

/** A Hub for each test, one page that has the worker for many, and a watch on where requests go. */
const test = base.extend<Fixtures, { hubPage: Page }>({
  hubPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await openHubPage(page, APP);
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ hubPage }, use) => {
    await hubPage.evaluate(() => window.hub.reset());
    await use(hubPage);
  },
  hub: async ({ page }, use) => {
    const files = { 'config.json': Buffer.from('{}'), [FILE]: GOOD };
    const hub = await startHub(REPO, files, () => received(page));
    await use(hub);
    await hub.close();
  },
  faults: [
    async ({ page, hub }, use) => {
      const faults: string[] = [];
      const origins = [APP, hub.url, hub.cdnUrl].map((url) => new URL(url).origin);
      const onError = ({ message }: Error) => faults.push(`uncaught: ${message}`);
      const onConsole = (message: ConsoleMessage) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text());
      };
      const onRequest = (request: Request) => {
        const { origin } = new URL(request.url());
        if (!origins.includes(origin)) faults.push(request.url());
      };
      const context = page.context();
      page.on('pageerror', onError).on('console', onConsole);
      context.on('request', onRequest);
      await use(faults);
      page.off('pageerror', onError).off('console', onConsole);
      context.off('request', onRequest);
      expect(faults, 'faults of the page').toEqual([]);
    },
    { auto: true },
  ],
});

function order(hub: HubServer, change: Partial<DownloadOrder> = {}): DownloadOrder {
  const expected = { bytes: GOOD.length, sha256: SHA256 };
  return { base: hub.url, repo: REPO, file: FILE, expected, patience: QUICK, ...change };
}

function listing(page: Page, { url }: HubServer) {
  const asked = { base: url, repo: REPO, patience: QUICK };
  return page.evaluate((each) => window.hub.ask('hubFiles', each), asked);
}

/** Reads what is kept as a checkpoint. */
function read(page: Page) {
  const files = [{ key: SHA256 }];
  return page.evaluate((order) => window.hub.ask('readWeights', order), { files });
}

/** The range of each request that reached the storage. */
const ranges = (hub: HubServer) =>
  hub.requests.filter(({ host }) => host === 'cdn').map(({ range }) => range);
/** Why each retry was needed. */
const reasons = async (page: Page) => (await told(page)).flatMap(({ next }) => next?.reason ?? []);
const FROM_LATER = expect.stringMatching(/^bytes=[1-9]\d*-$/);

test('the listing has sizes and hashes, and the file comes by way of a redirect', async ({
  page,
  hub,
}) => {
  expect(await listing(page, hub)).toMatchObject({
    value: [
      { path: 'config.json', bytes: 2, sha256: null },
      { path: FILE, bytes: GOOD.length, sha256: SHA256 },
    ],
  });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(await stored(page)).toEqual(WHOLE);
  expect(await keptFiles(page)).toMatchObject([
    { key: SHA256, whole: true, keptBytes: GOOD.length, source: { repo: REPO } },
  ]);
  expect(hub.requests.map(({ host, method }) => `${host} ${method}`)).toEqual([
    'hub GET',
    'hub GET',
    'cdn GET',
  ]);
});

test('what was downloaded is read as a checkpoint', async ({ page, hub }) => {
  await download(page, order(hub));
  expect(await read(page)).toMatchObject({
    value: { format: 'safetensors', fileBytes: GOOD.length },
  });
  await remove(page, SHA256);
  expect(await read(page)).toMatchObject({ failure: { code: 'hub-not-kept' } });
});

test('what is kept is not asked for again, also by a later visit, until it is deleted', async ({
  page,
  hub,
}) => {
  await download(page, order(hub));
  await openHubPage(page, APP);
  expect(await download(page, order(hub))).toMatchObject({ value: { seconds: 0 } });
  expect(ranges(hub)).toEqual([null]);
  await remove(page, SHA256);
  expect(await stored(page)).toEqual({});
  await download(page, order(hub));
  expect(ranges(hub)).toEqual([null, null]);
});

test('a download that is cut resumes by Range and ends with the right hash', async ({
  page,
  hub,
}) => {
  hub.faults.push({ kind: 'cut', afterBytes: 30_000 }, { kind: 'cut', afterBytes: 20_000 });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(await stored(page)).toEqual(WHOLE);
  expect(ranges(hub)).toEqual([null, FROM_LATER, FROM_LATER]);
  expect(await reasons(page)).toEqual(['hub-cut', 'hub-cut']);
});

test('a connection that always breaks is given up, and its part is kept', async ({ page, hub }) => {
  hub.always = { kind: 'cut', afterBytes: 30_000, ignoresRange: true };
  expect(await download(page, order(hub))).toMatchObject({
    failure: { code: 'hub-cut', params: { repo: REPO, totalBytes: GOOD.length } },
  });
  expect(Object.keys(await stored(page))).toEqual([`${SHA256}.part`]);
});

test('an interrupted download is found by a later visit and ends with the right hash', async ({
  page,
  hub,
}) => {
  hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
  await begin(page, order(hub), 20_000);
  await openHubPage(page, APP);
  const files = await keptFiles(page);
  expect(files).toMatchObject([{ key: SHA256, whole: false, source: { base: hub.url } }]);
  const keptBytes = files[0]?.keptBytes ?? 0;
  expect(keptBytes).toBeGreaterThan(0);
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, `bytes=${keptBytes}-`]);
  expect(await stored(page)).toEqual(WHOLE);
});

test('an interrupted download can be discarded, but not while it lasts', async ({ page, hub }) => {
  hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
  await begin(page, order(hub), 20_000);
  expect(await remove(page, SHA256)).toMatchObject({ failure: { code: 'hub-busy' } });
  await openHubPage(page, APP);
  // The browser may take a moment to let go of what the closed page held.
  await expect.poll(() => remove(page, SHA256)).toEqual({ value: null });
  expect(await stored(page)).toEqual({});
});

test('a cancel keeps the part, and the next download goes on', async ({ page, hub }) => {
  hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
  await begin(page, order(hub), 20_000);
  await page.evaluate(() => window.hub.cancel());
  await expect.poll(() => keptFiles(page)).toMatchObject([{ whole: false }]);
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, FROM_LATER]);
  expect(await stored(page)).toEqual(WHOLE);
});

test('a slow download tells how fast it is', async ({ page, hub }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 150_000 });
  await download(page, order(hub));
  const speeds = (await told(page)).flatMap(({ bytesPerSecond }) => bytesPerSecond ?? []);
  expect(speeds.length).toBeGreaterThan(1);
  expect(speeds.at(-1)).toBeGreaterThan(10_000);
  expect(speeds.at(-1)).toBeLessThan(400_000);
});

test('a second tab waits for the first, and goes on where that was left', async ({ page, hub }) => {
  hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
  const first = await page.context().newPage();
  await openHubPage(first, APP);
  await begin(first, order(hub), 20_000);
  const waiting = download(page, order(hub));
  await expect.poll(async () => (await told(page))[0]?.state).toBe('elsewhere');
  await first.close();
  expect(await waiting).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, FROM_LATER]);
});

test('two tabs that want one file at once share its download', async ({ page, hub }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 300_000 });
  const other = await page.context().newPage();
  await openHubPage(other, APP);
  await begin(other, order(hub), 1);
  const second = download(page, order(hub));
  expect(await second).toMatchObject({ value: { seconds: 0, sha256: SHA256 } });
  expect(ranges(hub)).toEqual([null]);
  expect(await keptFiles(other)).toMatchObject([{ whole: true, keptBytes: GOOD.length }]);
  await other.close();
});

test('what the browser cleared under the page is not listed, and comes again', async ({
  page,
  hub,
}) => {
  await download(page, order(hub));
  await clearStorage(page, new URL(APP));
  expect(await keptFiles(page)).toEqual([]);
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, null]);
  expect(await stored(page)).toEqual(WHOLE);
});

test('without a private file system Cache Storage keeps whole files and parts', async ({
  page,
  hub,
}) => {
  const other = await page.context().newPage();
  await openWithoutPrivateFiles(other, APP);
  hub.faults.push({ kind: 'other', body: OTHER }, { kind: 'stall', afterBytes: 50_000 });
  expect(await download(other, order(hub))).toMatchObject({ failure: { code: 'hub-wrong-hash' } });
  expect(await cached(other)).toEqual([]);
  await begin(other, order(hub), 20_000);
  await other.evaluate(() => window.hub.cancel());
  await expect.poll(() => keptFiles(other)).toMatchObject([{ whole: false }]);
  await openWithoutPrivateFiles(other, APP);
  expect(await download(other, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, null, FROM_LATER]);
  expect(await kindOf(other)).toBe('cache');
  expect(await keptFiles(other)).toMatchObject([{ whole: true, keptBytes: GOOD.length }]);
  expect(await read(other)).toMatchObject({ value: { fileBytes: GOOD.length } });
  await clearStorage(other, new URL(APP));
  expect(await keptFiles(other)).toEqual([]);
  expect(await download(other, order(hub))).toMatchObject(CAME);
  await remove(other, null);
  expect(await cached(other)).toEqual([]);
  expect(await stored(page)).toEqual({});
  await other.close();
});

for (const [what, body, code] of [
  ['a wrong hash', OTHER, 'hub-wrong-hash'],
  ['a file that is too short', GOOD.subarray(9), 'hub-wrong-length'],
  ['a file that is too long', Buffer.concat([GOOD, OTHER]), 'hub-wrong-length'],
] as const) {
  test(`nothing is kept after ${what}, and nothing that spoils the next`, async ({ page, hub }) => {
    hub.faults.push({ kind: 'other', body });
    expect(await download(page, order(hub))).toMatchObject({ failure: { code } });
    expect(await stored(page)).toEqual({});
    expect(await keptFiles(page)).toEqual([]);
    expect(await download(page, order(hub))).toMatchObject(CAME);
    expect(ranges(hub)).toEqual([null, null]);
  });
}

test('a length that promises more than comes is a cut, and the rest is asked for', async ({
  page,
  hub,
}) => {
  hub.faults.push({ kind: 'short', missingBytes: 1_000 });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, FROM_LATER]);
});

test('a server that ignores the range begins again', async ({ page, hub }) => {
  hub.faults.push({ kind: 'cut', afterBytes: 30_000 }, { kind: 'ignores-range' });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, FROM_LATER]);
  expect(await stored(page)).toEqual(WHOLE);
});

test('a changed ETag begins again, also for the part of an earlier visit', async ({
  page,
  hub,
}) => {
  hub.faults.push({ kind: 'cut', afterBytes: 30_000 }, { kind: 'status', status: 404 });
  await download(page, order(hub));
  await openHubPage(page, APP);
  hub.faults.push({ kind: 'other', body: OTHER, etag: '"new"' });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(ranges(hub)).toEqual([null, FROM_LATER, null]);
  expect(await stored(page)).toEqual(WHOLE);
});

test('a stalled connection is left, and the rest is asked for', async ({ page, hub }) => {
  hub.faults.push({ kind: 'stall', afterBytes: 30_000 });
  const patience = { ...QUICK, stalledMs: 500 };
  expect(await download(page, order(hub, { patience }))).toMatchObject(CAME);
  expect((await reasons(page))[0]).toBe('hub-stalled');
  expect(ranges(hub)).toContainEqual(FROM_LATER);
});

test('429 is waited for as long as the server says', async ({ page, hub }) => {
  hub.faults.push({ kind: 'status', status: 429, headers: { 'Retry-After': '1' } });
  const startMs = Date.now();
  expect(await download(page, order(hub))).toMatchObject(CAME);
  expect(Date.now() - startMs).toBeGreaterThan(990);
  expect((await told(page))[0]).toMatchObject({
    state: 'waiting',
    next: { inMs: 1_000, retry: 1, reason: 'hub-rate-limited' },
  });
});

test('500 once does no harm, 503 for ever is told', async ({ page, hub }) => {
  hub.faults.push({ kind: 'status', status: 500 });
  expect(await download(page, order(hub))).toMatchObject(CAME);
  await remove(page, null);
  hub.always = { kind: 'status', status: 503 };
  expect(await download(page, order(hub))).toMatchObject({
    failure: { code: 'hub-server-error', params: { status: 503 } },
  });
});

for (const [status, code] of [
  [401, 'hub-gated'],
  [403, 'hub-gated'],
  [404, 'hub-not-found'],
] as const) {
  test(`${status} is ${code}, without a second try`, async ({ page, hub }) => {
    hub.always = { kind: 'status', status };
    expect(await download(page, order(hub))).toMatchObject({
      failure: { code, params: { status } },
    });
    expect(hub.requests).toHaveLength(1);
    expect(await keptFiles(page)).toEqual([]);
  });
}

test('no network is told, by the listing and by the download', async ({ page, hub }) => {
  await hub.close();
  const failure = { code: 'hub-unreachable', params: { base: hub.url } };
  expect(await download(page, order(hub))).toMatchObject({ failure });
  expect(await listing(page, hub)).toMatchObject({ failure });
});

test('429 without a time that a page may read is told without one', async ({ page, hub }) => {
  const headers = { 'Retry-After': '60' };
  hub.always = { kind: 'status', status: 429, headers, hidden: true };
  const patience = { ...QUICK, retries: 1 };
  expect(await download(page, order(hub, { patience }))).toEqual({
    failure: {
      code: 'hub-rate-limited-unsaid',
      params: expect.not.objectContaining({ seconds: expect.anything() }),
    },
  });
  expect(await reasons(page)).toEqual(['hub-rate-limited-unsaid']);
});

test('a full quota is told with what could be deleted, and what came stays', async ({
  page,
  hub,
}) => {
  await download(page, order(hub));
  await setQuota(page, GOOD.length + 50_000);
  const expected = { bytes: OTHER.length, sha256: sha256(OTHER) };
  hub.faults.push({ kind: 'other', body: OTHER });
  expect(await download(page, order(hub, { expected }))).toMatchObject({
    failure: {
      code: 'hub-quota-full',
      params: { deletableFiles: 1, deletableBytes: GOOD.length, deletable: [REPO] },
    },
  });
  expect(await stored(page)).toMatchObject(WHOLE);
  await setQuota(page);
  hub.faults.push({ kind: 'other', body: OTHER });
  expect(await download(page, order(hub, { expected }))).toMatchObject({ value: expected });
});

test('what is no address, or has no checksum, is not asked for', async ({ page, hub }) => {
  for (const change of [{ base: 'http://hub.invalid' }, { repo: '../x' }, { file: '../../x' }]) {
    expect(await download(page, order(hub, change))).toMatchObject({
      failure: { code: 'hub-bad-address' },
    });
  }
  const expected = { bytes: 1, sha256: null };
  expect(await download(page, order(hub, { expected }))).toMatchObject({
    failure: { code: 'hub-no-checksum' },
  });
  expect(hub.requests).toEqual([]);
});
