import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { watchFaults } from './faults';
import { expect, test as pageTest } from './fixtures';
import { type HubServer, startHub } from './hubServer';
import { longRunAlone } from './long';
import { officialFile } from './officialFile';

// A link that was made with official weights. The Hub is our own; its file has every tensor of the network
// that it is named after, so that it is taken for the official one.

const REPO = 'timm/resnet18.tv_in1k';
const SEEN = 'a.seen=240:bicubic:0.5_0.5_0.5:0.25_0.25_0.25';
const LINK = `/?backend=wasm&a=resnet18&a.weights=IMAGENET1K_V1&${SEEN}&b=resnet18&b.weights=IMAGENET1K_V1`;
const LINKED = /a\.weights=IMAGENET1K_V1&a\.seen=240:bicubic:0\.5_.*&b\.weights=IMAGENET1K_V1/;
const LANES = ['a', 'b'] as const;
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

/** Until a lane has the weights of a file; reading takes its time on a busy machine. */
async function expectWeights(page: Page, id: 'a' | 'b', file: string): Promise<void> {
  const loaded = () => page.evaluate((lane) => window.cardinal.weights(lane)?.file ?? null, id);
  await expect.poll(loaded, { timeout: 60_000 }).toBe(file);
}

test('weights of a link are offered, downloaded after a click alone, and at the next visit here', async ({
  page,
  hub,
  asked,
}) => {
  longRunAlone();
  await page.goto(LINK);
  const offer = page.getByTestId('link-weights-a');
  await expect(offer).toContainText('This link was made with torchvision’s IMAGENET1K_V1');
  await expect(offer).toContainText(`From ${new URL(hub.url).host}`);
  await page.getByRole('button', { name: 'a cat' }).click();
  await expect(page.getByTestId('run-a')).toBeEnabled();
  await expect(offer).toBeVisible();
  await expect(page).toHaveURL(LINKED);
  expect(asked).toEqual([]);

  hub.faults.push({ kind: 'stall', afterBytes: 5_000_000 });
  await offer.getByRole('button', { name: 'Download IMAGENET1K_V1 for A' }).click();
  await expect(offer.getByRole('status')).toContainText(/\d MB of 23\.\d\d MB/);
  await offer.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    offer.getByRole('button', { name: 'Resume the download of IMAGENET1K_V1 for A' }),
  ).toBeVisible();
  await offer.getByRole('button', { name: 'Get both' }).click();
  for (const id of LANES) await expectWeights(page, id, REPO);
  await expect(page.getByTestId('top5-a')).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(new Set(asked)).toEqual(new Set([hub.url, hub.cdnUrl]));
  await expect(page).toHaveURL(LINKED);

  const { length } = hub.requests;
  await page.reload();
  for (const id of LANES) await expectWeights(page, id, REPO);
  await expect(page).toHaveURL(LINKED);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/weights=/);
  await expect(offer).toHaveCount(0);
  expect(hub.requests).toHaveLength(length);
});

test('an offer hides with its network, goes with another file or “Without”, and asks nobody', async ({
  page,
  asked,
}) => {
  const both = 'a=resnet50&a.weights=IMAGENET1K_V2&b=resnet18&b.weights=IMAGENET1K_V2';
  await page.goto(`/?backend=wasm&${both}`);
  await expect(page.getByTestId('notice')).toContainText('b.weights');
  const offer = page.getByTestId('link-weights-a');
  await expect(offer).toContainText('19.14');
  await expect(page).toHaveURL(/\?a=resnet50&a\.weights=IMAGENET1K_V2&b=resnet18&backend/);
  await page.evaluate(() => window.cardinal.set('a', { classes: 10 }));
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(offer).toBeVisible();

  const choosing = page.waitForEvent('filechooser');
  await offer.getByText('Choose file').click();
  await (await choosing).setFiles(TINY);
  await expectWeights(page, 'a', 'tiny.safetensors');
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
