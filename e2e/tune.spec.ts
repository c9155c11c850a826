import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';

const controls = (page: Page, lane: 'a' | 'b') => page.getByTestId(`lane-${lane}-controls`);
const messages = (page: Page, lane: 'a' | 'b') =>
  page.locator(`section[data-lane=${lane}]`).first();
const slider = (page: Page, lane: 'a' | 'b', name: string) =>
  controls(page, lane).getByRole('slider', { name, exact: true });
const field = (page: Page, lane: 'a' | 'b', name: string) =>
  controls(page, lane).getByRole('spinbutton', { name, exact: true });
const network = (page: Page, lane: 'a' | 'b') =>
  page.evaluate((id) => window.cardinal.get(id), lane);

/** Drags the thumb of a slider by px, in many moves. */
async function drag(page: Page, thumb: Locator, byPx: number): Promise<void> {
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byPx, y, { steps: 20 });
  await page.mouse.up();
}

test('C dragged: d follows at equal cost, the numbers move, and undo is one step', async ({
  page,
}) => {
  await page.goto('/');
  const params = page.getByTestId('params-b');
  await expect(params).toHaveAttribute('data-value', '25028904');
  const before = await network(page, 'b');
  await drag(page, slider(page, 'b', 'cardinality C'), -30);
  const after = await network(page, 'b');
  expect(Number(after.c)).toBeLessThan(32);
  expect(Number(after.d)).toBeGreaterThan(4);
  await expect(params).not.toHaveAttribute('data-value', '25028904');
  // At equal cost: within a tenth of what it was.
  const moved = Number(await params.getAttribute('data-value'));
  expect(Math.abs(moved / 25_028_904 - 1)).toBeLessThan(0.1);

  await page.keyboard.press('Control+z');
  expect(await network(page, 'b')).toEqual(before);
  await expect(params).toHaveAttribute('data-value', '25028904');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  expect(await network(page, 'b')).toEqual(after);
});

test('the chain solves the d of Table 2, says how far it is off, and opens', async ({ page }) => {
  await page.goto('/');
  const chain = controls(page, 'a').getByRole('button', { name: 'Chain between C and d' });
  await expect(chain).toHaveAttribute('aria-pressed', 'true');
  for (const [c, d] of [
    [2, 40],
    [4, 24],
    [8, 14],
    [32, 4],
  ]) {
    await field(page, 'a', 'cardinality C').fill(String(c));
    await field(page, 'a', 'cardinality C').press('Enter');
    await expect(slider(page, 'a', 'channels per group d')).toHaveAttribute(
      'aria-valuenow',
      String(d),
    );
  }
  await expect(controls(page, 'a')).toContainText('+0.7 %');
  await chain.click();
  await expect(chain).toHaveAttribute('aria-pressed', 'false');
  await field(page, 'a', 'cardinality C').fill('2');
  await field(page, 'a', 'cardinality C').press('Enter');
  expect(await network(page, 'a')).toMatchObject({ c: 2, d: 4 });
});

test('sliders have keys: arrows, pages, Home and End', async ({ page }) => {
  await page.goto('/');
  const c = slider(page, 'b', 'cardinality C');
  await c.focus();
  await c.press('ArrowLeft');
  await expect(c).toHaveAttribute('aria-valuenow', '31');
  await c.press('ArrowUp');
  await c.press('ArrowRight');
  await expect(c).toHaveAttribute('aria-valuenow', '33');
  await c.press('PageUp');
  await expect(c).toHaveAttribute('aria-valuenow', '66');
  await c.press('End');
  await expect(c).toHaveAttribute('aria-valuenow', '128');
  await c.press('Home');
  await expect(c).toHaveAttribute('aria-valuenow', '1');

  const depth = slider(page, 'b', 'depth');
  await depth.focus();
  await depth.press('PageUp');
  await expect(depth).toHaveAttribute('aria-valuenow', '101');
  await expect(depth).toHaveAttribute('aria-valuetext', '101, blocks 3-4-23-3');
  await depth.press('ArrowLeft');
  await expect(depth).toHaveAttribute('aria-valuenow', '98');
});

test('a burst of keys is one step, another knob begins the next', async ({ page }) => {
  await page.goto('/');
  const [c, depth] = [slider(page, 'b', 'cardinality C'), slider(page, 'b', 'depth')];
  await c.focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await depth.focus();
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(c).toHaveAttribute('aria-valuenow', '29');
  await expect(depth).toHaveAttribute('aria-valuenow', '56');
  await page.keyboard.press('Control+z');
  await expect(depth).toHaveAttribute('aria-valuenow', '50');
  await expect(c).toHaveAttribute('aria-valuenow', '29');
  await page.keyboard.press('Control+z');
  await expect(c).toHaveAttribute('aria-valuenow', '32');
});

test('a typed value is taken, and what is no value is refused in words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'More settings of network A' }).click();
  const input = field(page, 'a', 'input size');
  await input.fill('320');
  await input.press('Enter');
  expect(await network(page, 'a')).toMatchObject({ input: 320 });
  await input.fill('31');
  await input.blur();
  await expect(messages(page, 'a').getByRole('alert').last()).toContainText('from 32 to 512');
  await expect(input).toHaveValue('320');
  await input.fill('12');
  await input.press('Escape');
  await expect(input).toHaveValue('320');
  await input.press('ArrowUp');
  expect(await network(page, 'a')).toMatchObject({ input: 321 });
  // Nothing is half typed, so undo is the page's: the arrow first, then what was typed.
  await input.press('Control+z');
  await input.press('Control+z');
  expect(await network(page, 'a')).toMatchObject({ input: 224 });
  await page.keyboard.press('Escape');
  await field(page, 'a', 'depth').fill('103');
  await field(page, 'a', 'depth').press('Enter');
  await expect(messages(page, 'a').getByRole('alert')).toContainText('took 104');
  // The note goes with the value that it is about.
  await page.keyboard.press('Control+z');
  await expect(messages(page, 'a').getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  expect(await network(page, 'a')).toMatchObject({ blocks: '3-4-24-3' });
});

test('a network is picked from the menu, by pointer and by letters', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Network B: ResNeXt-50 32x4d' }).click();
  await page.getByRole('option', { name: 'ResNeXt-101 64x4d' }).click();
  expect(await network(page, 'b')).toMatchObject({ preset: 'resnext101_64x4d', c: 64 });

  await page.getByRole('button', { name: 'Network B: ResNeXt-101 64x4d' }).press('Enter');
  await page.keyboard.type('resnext-29 16', { delay: 20 });
  await page.keyboard.press('Enter');
  expect(await network(page, 'b')).toMatchObject({ preset: 'resnext29_16x64d' });
  await expect(page.getByRole('listbox')).toBeHidden();

  const trained = page.getByRole('button', { name: /^Network B: / });
  await trained.press('Enter');
  await page.keyboard.type('small resnext', { delay: 20 });
  await page.keyboard.press('Enter');
  await expect(trained).toHaveAttribute(
    'title',
    'error 11.44 % on 10,000 CIFAR-10 test images (95 % Wilson 10.83–12.08), one training run',
  );
  await field(page, 'b', 'cardinality C').fill('5');
  await field(page, 'b', 'cardinality C').press('Enter');
  await expect(trained).toHaveAccessibleName(/changed$/);
});

test('cardinality in a basic block is refused with the reason, and mended in one click', async ({
  page,
}) => {
  await page.goto('/');
  const head = controls(page, 'b');
  await head.getByRole('button', { name: 'More settings of network B' }).click();
  await head.getByText('Basic: two 3×3').click();
  const alert = head.getByRole('alert');
  await expect(alert).toContainText('A basic block cannot have C = 32');
  await expect(alert).toContainText('one dense two-layer block');
  await expect(alert).toContainText('Still showing ResNeXt-50 32x4d, bottleneck blocks.');
  await expect(page.getByTestId('params-b')).toHaveAttribute('data-value', '25028904');
  await expect(page.getByTestId('lane-b')).toBeVisible();

  await alert.getByRole('button', { name: 'Set C to 1' }).click();
  await expect(alert).toBeHidden();
  expect(await network(page, 'b')).toMatchObject({ block: 'basic', c: 1, d: 64 });
  // 3-4-6-3 basic blocks: ResNet-34.
  await expect(page.getByTestId('params-b')).toHaveAttribute('data-value', '21797672');
  await expect(page.getByRole('button', { name: 'Network B: ResNet-34' })).toBeVisible();
});

test('a field refuses what its slider refuses, and a stage of one pixel only warns', async ({
  page,
}) => {
  await page.goto('/');
  const d = field(page, 'a', 'channels per group d');
  await d.fill('0');
  await d.press('Enter');
  await expect(messages(page, 'a').getByRole('alert')).toHaveText(
    'channels per group d goes from 1 to 256, not to 0: it stays 64.',
  );
  expect(await network(page, 'a')).toMatchObject({ d: 64 });
  const depth = field(page, 'a', 'depth');
  await depth.fill('20');
  await depth.press('Enter');
  await expect(messages(page, 'a').getByRole('alert').last()).toContainText(
    'depth goes from 26 to',
  );
  await page.goto('/?a.input=32');
  await expect(messages(page, 'a').getByRole('status')).toContainText('Stage 4 is 1 px');
});

test('refused settings: what stays is hatched and named, claim and sentence wait, nothing is covered', async ({
  page,
}) => {
  await page.goto('/?a=resnet18');
  const lane = messages(page, 'a');
  const before = await lane.boundingBox();
  const c = field(page, 'a', 'cardinality C');
  await c.fill('3');
  await c.press('Enter');
  const alert = lane.getByRole('alert');
  await expect(alert).toContainText('Still showing ResNet-18, C = 1.');
  await expect(page.getByRole('toolbar', { name: 'Cost of A' })).toHaveAttribute(
    'data-stale',
    'true',
  );
  await expect(page.getByRole('toolbar', { name: 'Cost of B' })).toHaveAttribute(
    'data-stale',
    'false',
  );
  const waiting = 'A’s settings make no network: still showing ResNet-18, C = 1.';
  await expect(page.getByText(waiting)).toHaveCount(2);
  const after = await lane.boundingBox();
  expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
  const [row, drawing] = [
    await alert.boundingBox(),
    await page.getByTestId('lane-a').boundingBox(),
  ];
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(drawing?.y ?? 0);
  await alert.getByRole('button', { name: 'Set C to 1' }).click();
  await expect(page.getByText(waiting)).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Cost of A' })).toHaveAttribute(
    'data-stale',
    'false',
  );
});

test('a network too big to run says so at once, without a photo', async ({ page }) => {
  await page.goto('/?b.c=128&b.d=256');
  await expect(messages(page, 'b').getByRole('status')).toContainText('too big to run here');
});

test('with the chain closed, the number that follows says so while the other is turned', async ({
  page,
}) => {
  await page.goto('/');
  await slider(page, 'b', 'channels per group d').press('ArrowRight');
  await expect(controls(page, 'b').getByText('cardinality C follows')).toBeVisible();
  await slider(page, 'b', 'cardinality C').press('ArrowLeft');
  await expect(controls(page, 'b').getByText('per group d follows')).toBeVisible();
  await expect(controls(page, 'b').getByText('follows')).toHaveCount(0);
});

test('what is turned is in the link at rest, and the link restores it', async ({ page }) => {
  await page.goto('/');
  const d = slider(page, 'b', 'channels per group d');
  await d.press('PageUp');
  const turned = await network(page, 'b');
  await expect(page).toHaveURL(/b\.d=8/);
  await page.reload();
  expect(await network(page, 'b')).toEqual(turned);
});

test.describe('on a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the knobs are in a sheet that leaves the drawing in view', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'More settings of network B' }).click();
    const sheet = page.getByRole('dialog', { name: 'Settings of network B' });
    const c = sheet.getByRole('slider', { name: 'cardinality C' });
    await expect(c).toBeVisible();
    await expect(page.getByTestId('lane-b')).toBeInViewport({ ratio: 0.4 });
    const before = await page.evaluate(() => scrollY);
    await drag(page, c, -40);
    expect(Number((await network(page, 'b')).c)).toBeLessThan(32);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await sheet.getByText('Basic: two 3×3').click();
    await sheet.getByRole('button', { name: 'Set C to 1' }).click();
    expect(await network(page, 'b')).toMatchObject({ block: 'basic', c: 1 });
  });
});
