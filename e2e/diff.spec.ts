import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

const table = (page: Page) => page.getByRole('treegrid', { name: 'Layers of B against A' });
const row = (page: Page, name: string) => table(page).getByRole('row', { name });
const marked = (page: Page) => page.locator('[data-testid^="lane-"] [data-diff]');
const block = (page: Page, lane: string, item: string) =>
  page.getByTestId(`lane-${lane}`).locator(`[data-item="${item}"]`);

test('B against A in sentences, rows, marks and a file; a drag writes no marks, and leaving takes them away', async ({
  page,
}) => {
  await page.goto('/?a=resnet50&b=resnext101_32x4d&panel=diff&diff=changed');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('listitem')).toHaveText([
    'Stage 3 has 23 blocks instead of 6.',
    'In every block that both have in stages 1 to 4: conv1 (1×1) and conv2 (3×3) with twice the output channels; conv2 (3×3) in 32 groups.',
  ]);
  // Of torchvision's 25,557,032 and 44,177,704.
  await expect(row(page, 'B − A')).toContainText('+18,620,672');
  await expect(block(page, 'a', 'block-2-0')).toHaveAttribute('data-diff', 'block changed');
  await expect(block(page, 'b', 'stack-2')).toHaveAttribute('data-diff', 'block changed only');

  // By keys: to the first stage, which closes, and to its next.
  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Stage 1')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Stage 1')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  const active = await table(page).getAttribute('aria-activedescendant');
  await expect(row(page, 'Stage 2')).toHaveAttribute('id', active ?? '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=2\.1/);

  await page.getByText('Without what follows', { exact: true }).click();
  await expect(page).toHaveURL(/diff=reasons/);
  await expect(row(page, 'layer2.1.bn1')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('resnet50-resnext101_32x4d-diff.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(1 + 345);

  expect(await marksInDrag(page)).toBe(0);
  await page.getByRole('button', { name: 'Copy A to B' }).click();
  await expect(panel).toContainText('A and B are the same network: 175 layers, and none differs.');
  await expect(marked(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(marked(page)).not.toHaveCount(0);
  await openPanel(page, 'Layers');
  await expect(marked(page)).toHaveCount(0);
});

/** What rests for this long is at rest, and its marks are written. */
const REST_MS = 200;

/** How many marks are written while a hand moves B's C; the drawing follows the hand. Those that come once it rests are written. */
async function marksInDrag(page: Page): Promise<number> {
  const slider = page.getByTestId('lane-b-controls').getByRole('slider', { name: 'cardinality C' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  await page.evaluate((restMs) => {
    const writes = { inDrag: 0, atRest: 0 };
    Object.assign(window, { writes });
    let movedMs = 0;
    addEventListener('pointermove', () => (movedMs = performance.now()), { capture: true });
    new MutationObserver(({ length }) => {
      writes[performance.now() - movedMs < restMs ? 'inDrag' : 'atRest'] += length;
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-diff'] });
  }, REST_MS);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const px of [10, 20, 30, 40]) await page.mouse.move(box.x - px, box.y + box.height / 2);
  await expect(slider).not.toHaveAttribute('aria-valuenow', '32');
  const writes = () =>
    page.evaluate(
      () => (window as unknown as { writes: { inDrag: number; atRest: number } }).writes,
    );
  await expect.poll(async () => (await writes()).atRest).toBeGreaterThan(0);
  const { inDrag } = await writes();
  await page.mouse.up();
  await page.getByRole('button', { name: 'Undo' }).click();
  return inDrag;
}

test('two checkpoints of one network are compared tensor by tensor, in a window of any width', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?panel=diff');
  const compare = page.getByRole('button', { name: 'Compare the numbers' });
  await expect(compare).toBeDisabled();
  await load(page, 'a', 'tiny.zip.pth');
  await page.getByTestId('diff-weights-b').setInputFiles(fixture('tiny.f16.safetensors').pathname);
  await expect(compare).toBeEnabled();
  await compare.click();
  const found = page.getByRole('region', { name: 'Numbers of two checkpoints' });
  await expect(found.getByRole('status')).toHaveText(/^Of \d+ tensors .*are the same.*differ/);
  await found.getByRole('button', { name: 'max' }).click();
  await expect(found.getByRole('columnheader', { name: 'max' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const values = await found
    .locator('tbody tr[data-kind="changed"] td:nth-of-type(3)')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
  expect(values.length).toBeGreaterThan(1);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(values[0]).toBeGreaterThan(0);
  expect(await violations(page, '[role=tabpanel][data-state=active]')).toEqual([]);
  const over = await page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? Number.NaN) - innerWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
});

function fixture(name: string): URL {
  return new URL(`../src/engine/checkpoint/fixtures/${name}`, import.meta.url);
}

/** Loads a fixture as a script does. */
function load(page: Page, id: 'a' | 'b', name: string): Promise<unknown> {
  return page.evaluate(
    async ([lane, file, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      await window.cardinal.load(lane, { name: file, bytes });
    },
    [id, name, readFileSync(fixture(name)).toString('base64')] as const,
  );
}
