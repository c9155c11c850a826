import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { watchFaults } from './faults';
import { expect, test as pageTest } from './fixtures';
import { type HubServer, startHub } from './hubServer';
import { officialFile } from './officialFile';

// A link that was made with official weights. The Hub is our own; its file has every tensor of the network
// that it is named after, so that it is taken for the official one.

const REPO = 'timm/resnet18.tv_in1k';
const SEEN = 'a.seen=240:bicubic:0.5_0.5_0.5:0.25_0.25_0.25';
const LINK = `/?backend=wasm&a=resnet18&a.weights=IMAGENET1K_V1&${SEEN}&b=resnet50`;
const FILE = officialFile('resnet18');
const TINY = fileURLToPath(
  new URL('../src/engine/checkpoint/fixtures/tiny.safetensors', import.meta.url),
);

/** With a Hub that the page takes for its mirror; `asked` are the origins of requests that left the page's. */
const test = pageTest.extend<{ hub: HubServer; asked: string[] }>({
  hub: async ({ page }, use) => {
    const hub = await startHub(REPO, { 'model.safetensors': FILE });
    await page.addInitScript((url) => localStorage.setItem('cardinal.hub', url), hub.url);
    await use(hub);
    await hub.close();
  },
  asked: async ({ page, baseURL }, use) => {
    const own = new URL(baseURL ?? '').origin;
    const asked: string[] = [];
    page.context().on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== own) asked.push(origin);
    });
    await use(asked);
  },
  faults: async ({ page, baseURL, hub }, use) => {
    const faults = await watchFaults(page, new URL(baseURL ?? '').origin);
    await use(faults);
    // The Hub is meant to be asked.
    const isOfHub = (fault: string) => [hub.url, hub.cdnUrl].some((url) => fault.includes(url));
    expect(faults.filter((fault) => !isOfHub(fault))).toEqual([]);
  },
});

const weightsOf = (page: Page, id: 'a' | 'b') =>
  page.evaluate((lane) => window.cardinal.weights(lane)?.file ?? null, id);

test('weights of a link are offered, downloaded after a click alone, and at the next visit here', async ({
  page,
  hub,
  asked,
}) => {
  await page.goto(LINK);
  const offer = page.getByTestId('link-weights-a');
  await expect(offer).toContainText('This link was made with torchvision’s IMAGENET1K_V1');
  await expect(offer).toContainText(`From ${new URL(hub.url).host}`);
  await expect(page.getByTestId('link-weights-b')).toHaveCount(0);
  await page.getByRole('button', { name: 'a cat' }).click();
  await expect(page.getByRole('button', { name: 'Get ImageNet weights' })).toBeVisible();
  await expect(offer).toBeVisible();
  await expect(page).toHaveURL(/a\.weights=IMAGENET1K_V1&a\.seen=240:bicubic:0\.5_/);
  expect(asked).toEqual([]);

  hub.faults.push({ kind: 'stall', afterBytes: 5_000_000 });
  await offer.getByRole('button', { name: 'Download IMAGENET1K_V1 for A' }).click();
  await expect(offer.getByRole('status')).toContainText(/\d MB of 23\.\d\d MB/);
  await offer.getByRole('button', { name: 'Cancel' }).click();
  await offer.getByRole('button', { name: 'Resume the download of IMAGENET1K_V1 for A' }).click();
  await expect(page.getByTestId('top5-a')).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(new Set(asked)).toEqual(new Set([hub.url, hub.cdnUrl]));
  await expect(page).toHaveURL(/a\.weights=IMAGENET1K_V1&a\.seen=240:bicubic:0\.5_/);

  const { length } = hub.requests;
  await page.reload();
  await expect.poll(() => weightsOf(page, 'a')).toBe(REPO);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect(page.getByTestId('answering-a')).toContainText('torchvision’s IMAGENET1K_V1');
  await expect(page.getByTestId('preprocessing-a')).toContainText('your choice');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/weights=/);
  await expect(offer).toHaveCount(0);
  expect(hub.requests).toHaveLength(length);
});

test('both networks of a link get theirs in one click', async ({ page, hub }) => {
  const both = ['a', 'b'].map((id) => `${id}=resnet18&${id}.weights=IMAGENET1K_V1`);
  await page.goto(`/?backend=wasm&${both.join('&')}`);
  const offer = page.getByTestId('link-weights-b');
  await expect(offer).toBeVisible();
  expect(hub.requests).toEqual([]);
  await offer.getByRole('button', { name: 'Get both' }).click();
  for (const id of ['a', 'b'] as const) await expect.poll(() => weightsOf(page, id)).toBe(REPO);
  await expect(offer).toHaveCount(0);
});

test('an offer hides with its network, goes with another file or “Without”, and asks nobody', async ({
  page,
  asked,
}) => {
  const both = 'a=resnet50&a.weights=IMAGENET1K_V2&b=resnet18&b.weights=IMAGENET1K_V2';
  await page.goto(`/?backend=wasm&${both}`);
  await expect(page.getByTestId('notice')).toContainText('b.weights');
  const offer = page.getByTestId('link-weights-a');
  await expect(offer).toContainText('80.86');
  await expect(page).toHaveURL(/\?a=resnet50&a\.weights=IMAGENET1K_V2&b=resnet18&backend/);
  await page.evaluate(() => window.cardinal.set('a', { classes: 10 }));
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(offer).toBeVisible();

  const choosing = page.waitForEvent('filechooser');
  await offer.getByText('Choose file').click();
  await (await choosing).setFiles(TINY);
  await expect.poll(() => weightsOf(page, 'a')).toBe('tiny.safetensors');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('weights-file-a')).toBeAttached();
  await expect(page).toHaveURL(/\?a=resnet50&b=resnet18&backend/);
  await expect(offer).toHaveCount(0);

  await page.goto(`/?backend=wasm&${both}`);
  await offer.getByRole('button', { name: /^Go on without/ }).click();
  await expect(offer).toHaveCount(0);
  await expect(page).not.toHaveURL(/weights=/);
  expect(asked).toEqual([]);
});
