import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { writePhotos } from './madePhotos.mjs';

const PAGE = '/?backend=wasm&panel=many';
const CLASSES = ['cat', 'dog', 'ship'];
/** Opening the engine takes long where much else runs. */
const SLOW = { timeout: 60_000 };

/** 24 pictures in folders of three classes; one in the middle ends too early, and a note lies beside them. */
async function madeSet(folder: string): Promise<void> {
  await writePhotos(folder, CLASSES, 8, 48);
  await truncate(join(folder, 'dog', '003.png'), 700);
  await writeFile(join(folder, 'notes.txt'), 'not a picture');
}

const run = (page: Page) => page.getByTestId('many-run');

async function choose(page: Page, folder: string): Promise<void> {
  await page.getByTestId('many-folder').setInputFiles(folder);
  await expect(page.getByText('24 photos in 3 folders; 1 file that is no picture')).toBeVisible();
}

async function expectDone(page: Page): Promise<void> {
  await expect(run(page)).toHaveAttribute('data-phase', 'done', SLOW);
}

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await download).path(), 'utf8');
}

const figure = async (page: Page, name: string) =>
  Number(await page.getByTestId(name).getAttribute('data-value'));

test('a folder goes through both networks, and what was known is not run again', async ({
  page,
}, info) => {
  const folder = info.outputPath('set');
  await madeSet(folder);
  await page.goto(PAGE);
  await choose(page, folder);
  await expect(page.getByTestId('many-matched-a')).toHaveText(
    'A has a class for the labels of 24 of 24 photos.',
  );
  await page.getByRole('button', { name: 'Run both on 24 photos' }).click();
  await expectDone(page);

  const reasons = page.getByTestId('many-unreadable').getByRole('listitem');
  await expect(reasons).toHaveCount(1);
  await expect(reasons).toContainText('set/dog/003.png');
  for (const id of ['a', 'b']) expect(await figure(page, `many-answered-${id}`)).toBe(23);

  const rows = (await saved(page, 'Results as CSV')).trim().split('\r\n').slice(1);
  const cells = rows.map((row) => row.split(','));
  expect(cells).toHaveLength(24);
  const right = (column: number) => cells.filter((row) => row[column] === 'true').length;
  expect(await figure(page, 'many-top1-a')).toBe(right(7));
  expect(await figure(page, 'many-top1-b')).toBe(right(11));
  const same = cells.filter((row) => row[4] !== '' && row[4] === row[8]).length;
  expect(await figure(page, 'many-agreement')).toBe(same);
  const json = JSON.parse(await saved(page, 'Results as JSON'));
  expect(json.photos).toHaveLength(24);
  expect(json.networks.a.top1.hits).toBe(right(7));

  // Eight together are answered as one alone is.
  const first = cells.find((row) => row[0] === 'set/cat/000.png');
  await page.getByText('in order', { exact: true }).click();
  await page.getByRole('button', { name: 'Take set/cat/000.png as the photo of the page' }).click();
  const alone = (lane: string) => page.getByTestId(`small-top5-${lane}`).locator('li').first();
  for (const [lane, column] of [
    ['a', 4],
    ['b', 8],
  ] as const) {
    await expect(alone(lane)).toHaveAttribute('data-class', first?.[column] ?? '', SLOW);
    await expect
      .poll(async () => Number(await alone(lane).getAttribute('data-probability')))
      .toBeCloseTo(Number(first?.[column + 2]), 3);
  }

  await page.reload();
  await choose(page, folder);
  await page.getByRole('button', { name: 'Run both on 24 photos' }).click();
  await expectDone(page);
  await expect(run(page)).toContainText('23 photos were known');
  expect(await figure(page, 'many-top1-a')).toBe(right(7));
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByRole('button', { name: 'Forget them' })).toHaveCount(0);
});

test('it stops when told to, and goes on', async ({ page }, info) => {
  const folder = info.outputPath('set');
  await madeSet(folder);
  await page.goto(PAGE);
  await choose(page, folder);
  // In one turn of the page: 24 small pictures are soon through.
  await run(page).evaluate(async (region) => {
    const press = () => region.querySelector('button')?.click();
    press();
    await Promise.resolve();
    press();
  });
  await expect(run(page)).toHaveAttribute('data-phase', 'stopped');
  await run(page)
    .getByRole('button', { name: /^Go on/ })
    .click();
  await expectDone(page);
  expect(await figure(page, 'many-answered-a')).toBe(23);
});

test('a CSV has the labels, and those that are no class are told', async ({ page }, info) => {
  const folder = info.outputPath('set');
  await madeSet(folder);
  const table = info.outputPath('labels.csv');
  await writeFile(table, 'file,label\ncat/000.png,cat\ncat/001.png,3\nship/002.png,zebra\n');
  await page.goto(PAGE);
  await choose(page, folder);
  await page.getByText('a CSV file', { exact: true }).click();
  await page.getByTestId('many-table').setInputFiles(table);
  await expect(page.getByTestId('many-matched-b')).toHaveText(
    'B has a class for the labels of 2 of 24 photos. No class of B is called: zebra (1).',
  );
});
