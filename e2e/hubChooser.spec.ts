import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { watchFaults } from './faults';
import { expect, test as pageTest } from './fixtures';
import { clearStorage, setQuota } from './hubPage';
import { type HubServer, startHub } from './hubServer';
import { openPanel } from './openPanel';

// The Weights panel against a Hub of our own. What it serves is a small network under an official
// repository's name: the road is that of any weights, and the page says that they are not the named ones.

const REPO = 'timm/resnet18.tv_in1k';
const FILE = 'model.safetensors';
const OPENED = '/?backend=wasm&panel=weights&a=resnet18&b=resnet50';
const TINY = new URL('../src/engine/checkpoint/fixtures/tiny.safetensors', import.meta.url);
const BYTES = await readFile(TINY);
const FROM_LATER = expect.stringMatching(/^bytes=[1-9]\d*-$/);

const OTHER_REPO = 'timm/resnet50.tv_in1k';
const OTHER_BYTES = await readFile(new URL('./tiny.f16.safetensors', TINY));
const APP = process.env.CARDINAL_URL ?? '';

/** With a browser of its own, which has fetched nothing yet. */
const test = pageTest.extend<{ hub: HubServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used off the pattern
  hub: async ({}, use) => {
    const hub = await startHub(REPO, { 'config.json': Buffer.from('{}'), [FILE]: BYTES });
    await use(hub);
    await hub.close();
  },
  faults: async ({ page, baseURL, hub }, use) => {
    const faults = await watchFaults(page, new URL(baseURL ?? '').origin);
    await use(faults);
    expectNoFaults(faults, hub);
  },
});

/** With one page for many tests, which nothing is kept in at the beginning of each. */
const shared = test.extend<object, { watched: { page: Page; faults: string[] } }>({
  watched: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: APP });
      const page = await context.newPage();
      await use({ page, faults: await watchFaults(page, new URL(APP).origin) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ watched: { page } }, use) => {
    await clearStorage(page, new URL(APP));
    await use(page);
  },
  faults: async ({ watched: { faults }, hub }, use) => {
    faults.length = 0;
    await use(faults);
    expectNoFaults(faults, hub);
  },
});

/** The Hub is meant to be asked, and to answer with faults: the browser writes those down too. */
function expectNoFaults(faults: readonly string[], { url, cdnUrl }: HubServer): void {
  const expected = [url, cdnUrl, 'Failed to load resource'];
  expect(faults.filter((fault) => !expected.some((part) => fault.includes(part)))).toEqual([]);
}

/** The range of each request that reached the storage. */
const ranges = (hub: HubServer) =>
  hub.requests.filter(({ host }) => host === 'cdn').map(({ range }) => range);

/** The bytes of each tensor of a safetensors file, in hex; files may lay them out in any order. */
function tensorsOf(file: Buffer): Record<string, string> {
  const start = 8 + Number(file.readBigUInt64LE(0));
  const { __metadata__: _, ...header } = JSON.parse(file.subarray(8, start).toString());
  const entries = Object.entries<{ data_offsets: [number, number] }>(header);
  return Object.fromEntries(
    entries.map(
      ([
        name,
        {
          data_offsets: [begin, end],
        },
      ]) => [name, file.subarray(start + begin, start + end).toString('hex')],
    ),
  );
}

async function setMirror(page: Page, hub: HubServer): Promise<void> {
  const field = page.getByTestId('mirror');
  await field.fill(hub.url);
  await field.press('Enter');
  await expect(page.getByText(`Downloads come from ${hub.url}.`)).toBeVisible();
}

async function openWithMirror(page: Page, hub: HubServer): Promise<void> {
  await page.goto(OPENED);
  await setMirror(page, hub);
}

test('a whole session asks its own origin alone until “Download”, and then the listed hosts', async ({
  page,
  hub,
  baseURL,
}) => {
  const own = new URL(baseURL ?? '').origin;
  const asked: string[] = [];
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== own) asked.push(origin);
  });
  await page.goto(OPENED.replace('panel=weights&', ''));
  await page.getByRole('button', { name: 'a cat' }).click();
  await page.getByTestId('weights-file-b').setInputFiles({
    name: 'tiny.safetensors',
    mimeType: 'application/octet-stream',
    buffer: BYTES,
  });
  await expect(page.getByTestId('top5-b')).toBeVisible();
  await page.getByTestId('run-b').click();
  await openPanel(page, 'Weights');
  await setMirror(page, hub);
  const official = page.getByTestId('official-a');
  await expect(official).toContainText(new URL(hub.url).host);
  expect(asked).toEqual([]);
  expect(hub.requests).toEqual([]);
  await page.getByTestId('download-a').click();
  await expect(page.getByTestId('answering-a')).toContainText('should hold a ResNet-18');
  await expect(page.getByTestId('top5-a')).toBeVisible();
  expect(new Set(asked)).toEqual(new Set([hub.url, hub.cdnUrl]));
});

shared(
  'what was downloaded is kept: it loads without a request, until it is deleted',
  async ({ page, hub }) => {
    await openWithMirror(page, hub);
    await page.getByTestId('download-a').click();
    const kept = page.getByTestId('kept-weights');
    await expect(kept.getByRole('row', { name: REPO })).toContainText('whole, SHA-256 checked');
    const { length } = hub.requests;
    await page.goto(OPENED);
    await expect(page.getByTestId('download-a')).toHaveText('Load');
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
    expect(hub.requests).toHaveLength(length);
    await kept.getByRole('button', { name: `Delete ${REPO}` }).click();
    await kept.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(kept).toContainText('Nothing yet.');
  },
);

shared(
  'a download shows how far it is, is cancelled, and resumes where it was',
  async ({ page, hub }) => {
    hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
    await openWithMirror(page, hub);
    await page.getByTestId('download-a').click();
    const progress = page.getByTestId('download-progress-a');
    await expect(progress).toContainText(/\d+\.\d+ kB of \d+\.\d+ kB/);
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('download-a')).toHaveText('Resume');
    await expect(page.getByTestId('kept-weights')).toContainText('can be resumed');
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
    expect(ranges(hub)).toEqual([null, FROM_LATER]);
  },
);

shared('a wait that the server asks for is told, with its reason', async ({ page, hub }) => {
  hub.faults.push({ kind: 'status', status: 429, headers: { 'Retry-After': '2' } });
  await openWithMirror(page, hub);
  await page.getByTestId('download-a').click();
  const progress = page.getByTestId('download-progress-a');
  await expect(progress).toContainText(/the server asks to wait: retry 1 in [12] s/);
  await expect(page.getByTestId('answering-a')).toContainText(REPO);
});

shared(
  'what goes wrong is told beside the button, and nothing is kept that failed its hash',
  async ({ page, hub }) => {
    const other = Buffer.from(BYTES.map((byte) => byte ^ 1));
    hub.faults.push({ kind: 'status', status: 404 }, { kind: 'other', body: other });
    await openWithMirror(page, hub);
    const alert = page.getByTestId('official-a').getByRole('alert');
    await page.getByTestId('download-a').click();
    await expect(alert).toContainText('is not there (HTTP 404)');
    await page.getByTestId('download-a').click();
    await expect(alert).toContainText('Nothing was kept');
    await expect(page.getByTestId('kept-weights')).toContainText('Nothing yet.');
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
  },
);

shared(
  'a page that is left in the middle of a download finds its part, and resumes',
  async ({ page, hub }) => {
    hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
    await openWithMirror(page, hub);
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('download-progress-a')).toContainText(' of ');
    await page.goto(OPENED);
    await expect(page.getByTestId('download-a')).toHaveText('Resume');
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
    expect(ranges(hub)).toEqual([null, FROM_LATER]);
  },
);

shared('of two downloads one fails its hash, and the other arrives', async ({ page, hub }) => {
  hub.add(OTHER_REPO, { [FILE]: OTHER_BYTES });
  hub.faults.push({ kind: 'other', body: Buffer.from(BYTES.map((byte) => byte ^ 1)) });
  await openWithMirror(page, hub);
  await page.getByRole('button', { name: 'Get both' }).click();
  await expect(page.getByTestId('official-a').getByRole('alert')).toContainText('Nothing was kept');
  await expect(page.getByTestId('answering-b')).toContainText(OTHER_REPO);
  const kept = page.getByTestId('kept-weights');
  await expect(kept.getByRole('row', { name: OTHER_REPO })).toContainText('whole');
  await expect(kept.getByRole('row', { name: REPO })).toHaveCount(0);
  await expect(page.getByTestId('download-a')).toHaveText('Download');
});

shared(
  'of two downloads one is cancelled, and the other arrives; both are deleted at once',
  async ({ page, hub }) => {
    hub.add(OTHER_REPO, { [FILE]: OTHER_BYTES });
    hub.faults.push({ kind: 'stall', afterBytes: 50_000 });
    await openWithMirror(page, hub);
    await page.getByRole('button', { name: 'Get both' }).click();
    await expect(page.getByTestId('answering-b')).toContainText(OTHER_REPO);
    const progress = page.getByTestId('download-progress-a');
    await expect(progress).toContainText(' of ');
    const kept = page.getByTestId('kept-weights');
    await kept.getByRole('button', { name: 'Delete all' }).click();
    await kept.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByText(`${REPO}: being downloaded now`)).toBeVisible();
    await expect(kept.getByRole('row', { name: OTHER_REPO })).toHaveCount(0);
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('download-a')).toHaveText('Resume');
  },
);

shared(
  'what the browser cleared under the page is not loaded, and not asked for elsewhere',
  async ({ page, hub }) => {
    await openWithMirror(page, hub);
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
    await page.goto(OPENED);
    await expect(page.getByTestId('download-a')).toHaveText('Load');
    const { length } = hub.requests;
    await clearStorage(page, new URL(APP));
    await page.getByTestId('download-a').click();
    const alert = page.getByTestId('official-a').getByRole('alert');
    await expect(alert).toContainText('no longer kept here');
    await expect(page.getByTestId('download-a')).toHaveText('Download');
    await expect(page.getByTestId('kept-weights')).toContainText('Nothing yet.');
    expect(hub.requests).toHaveLength(length);
  },
);

shared(
  'where there is no room, what is kept is deleted beside the button, and the next try succeeds',
  async ({ page, hub }) => {
    hub.add(OTHER_REPO, { [FILE]: OTHER_BYTES });
    await openWithMirror(page, hub);
    await page.getByTestId('download-b').click();
    await expect(page.getByTestId('answering-b')).toContainText(OTHER_REPO);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    // Too little for the first file, and enough once the second is deleted.
    await setQuota(page, used + BYTES.length - OTHER_BYTES.length / 2);
    await page.getByTestId('download-a').click();
    const official = page.getByTestId('official-a');
    await expect(official.getByRole('alert')).toContainText('no room to keep it');
    await expect(official).toContainText('108.1 kB are still to come');
    await official.getByRole('button', { name: `Delete ${OTHER_REPO}` }).click();
    await official.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(official).toContainText('57.44 kB were freed');
    await page.getByTestId('download-a').click();
    await expect(page.getByTestId('answering-a')).toContainText(REPO);
    await setQuota(page);
  },
);

test('without a network the page says so and offers the file, which loads', async ({
  page,
  hub,
  context,
}) => {
  // What reads files comes with the panel, for the page's part and for the worker's.
  const ahead = Promise.all(
    ['takeOffered', 'loading', 'NoticeList', 'WeightsLine', 'readWeights', 'imagenet'].map((name) =>
      context.waitForEvent('response', (response) => response.url().includes(`/${name}`)),
    ),
  );
  await openWithMirror(page, hub);
  for (const response of await ahead) await response.finished();
  await context.setOffline(true);
  const official = page.getByTestId('official-a');
  await expect(official).toContainText('No network.');
  for (const id of ['a', 'b']) await expect(page.getByTestId(`download-${id}`)).toBeDisabled();
  const choosing = page.waitForEvent('filechooser');
  await official.getByText('Load weights').click();
  await (await choosing).setFiles(fileURLToPath(TINY));
  await expect(page.getByTestId('answering-a')).toContainText('tiny.safetensors');
  await context.setOffline(false);
  await expect(page.getByTestId('download-b')).toBeEnabled();
});

shared('two recipes are flagged with figures, and matched in one click', async ({ page }) => {
  await page.goto('/?panel=weights');
  const recipes = page.getByTestId('recipes');
  await expect(recipes).toContainText('Both networks have weights of the simple recipe');
  await page
    .getByTestId('official-a')
    .getByRole('radio', { name: /IMAGENET1K_V2/ })
    .check();
  await expect(recipes).toContainText('The gap is mostly the recipe.');
  for (const figure of ['19.14 %', '22.38 %', '1.49', '0.34']) {
    await expect(recipes).toContainText(figure);
  }
  await recipes.getByRole('button', { name: 'Match recipes' }).click();
  await expect(
    page.getByTestId('official-b').getByRole('radio', { name: /IMAGENET1K_V2/ }),
  ).toBeChecked();
  await expect(recipes).toContainText('Both networks have weights of the new recipe');
});

shared(
  'preprocessing is changed, refused, undone; the weights are saved as they came',
  async ({ page }) => {
    await page.goto(OPENED);
    const buffer = BYTES;
    const file = { name: 'tiny.safetensors', mimeType: 'application/octet-stream', buffer };
    await page.getByTestId('weights-file-a').setInputFiles(file);
    const seen = page.getByTestId('preprocessing-a');
    await expect(seen).toContainText('assumed: CIFAR-10’s');
    const resize = seen.getByRole('textbox', { name: /^Shorter side/ });
    await resize.fill('40');
    await resize.press('Enter');
    await expect(seen).toContainText('your choice');
    await resize.fill('4000');
    await resize.press('Enter');
    await expect(seen.getByRole('alert')).toContainText('4000 is no whole number from 1 to 2048');
    await expect(resize).toHaveValue('40');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(resize).toHaveValue('32');
    const saving = page.waitForEvent('download');
    await page.getByTestId('save-weights-a-as-it-is').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('tiny.safetensors');
    expect(tensorsOf(await readFile(await saved.path()))).toEqual(tensorsOf(BYTES));
  },
);
