import { readFileSync } from 'node:fs';
import { asHardware } from './asHardware';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';
import { openPanel } from './openPanel';

const SMALL_PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';

/** Three blocks each: what is timed as on a GPU is computed on the processor here. */
const SHALLOW_PAIR =
  'a=cifar10-resnet29-1x16d&a.blocks=1-1-1&b=cifar10-resnext29-4x6d&b.blocks=1-1-1&backend=webgpu';

test('both networks are measured in turns, with the share of each layer', async ({ page }) => {
  await page.goto(`/?${SMALL_PAIR}&panel=time`);
  await page.getByTestId('measure-wasm').click();
  const measured = (lane: string) => page.getByTestId(`measured-${lane}-wasm`);
  await expect(measured('b')).toBeVisible({ timeout: 60_000 });
  for (const lane of ['a', 'b']) {
    expect(Number(await measured(lane).getAttribute('data-value'))).toBeGreaterThan(0);
  }
  await expect(page.getByRole('row', { name: /^layer2\.0\.conv2/ })).toBeVisible();
  await expect(page.getByText('by the wall clock, median of 3')).toBeVisible();
  // What rest would change there is not the device's doing: no word of it.
  await expect(page.getByText('at rest')).toHaveCount(0);
  await expect(page.getByTestId('half-floats')).toBeDisabled();
  await page.evaluate(() => window.cardinal.set('a', { c: 2 }));
  await expect(page.getByText('Not measured yet.')).toBeVisible();
});

test('each layer stands under the roof, and why B takes what it takes is told and saved', async ({
  page,
}) => {
  await page.goto(`/?${SMALL_PAIR}&panel=time`);
  await page.getByTestId('measure-wasm').click();
  const theory = page.getByRole('region', { name: 'Theory against time' });
  await expect(theory.getByText(/The roof is what the quickest layers/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(theory.getByText(/^[AB]: the layers add up to/)).toHaveCount(2);
  await expect(theory.getByText(/grouped 3×3s have \d+\.\d % of its MACs/)).toBeVisible();
  await expect(theory.getByRole('row', { name: /RTX 3090, AMP, NCHW.*3,219 2,577/ })).toBeVisible();

  const chart = theory.getByRole('slider', { name: /^MACs a second over MACs a byte/ });
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /^A, conv1 \(stem\):/);
  // What is walked to is lit in the table.
  await expect(theory.locator('tr[data-hovered="true"]')).toHaveCount(2);

  await theory.getByRole('button', { name: 'MACs/byte', exact: true }).click();
  const table = theory.getByRole('region', { name: 'Every layer, by MACs/byte' });
  const figures = (await table.locator('tbody td:nth-child(6)').allTextContents()).map(Number);
  expect(figures).toEqual(figures.toSorted((one, other) => other - one));
  await expect(page).toHaveURL(/sort=intensity/);
  await theory.getByRole('button', { name: 'MACs/byte', exact: true }).click();
  const upwards = (await table.locator('tbody td:nth-child(6)').allTextContents()).map(Number);
  expect(upwards).toEqual(figures.toReversed());

  const saving = page.waitForEvent('download');
  await theory.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('cardinal-layers.csv');
  const lines = readFileSync(await saved.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toContain('macs_per_byte');
  expect(lines.length).toBe(1 + (await table.locator('tbody tr').count()));
});

test('networks of equal MACs are swept along C, and each point appears as it is timed', async ({
  page,
}) => {
  await page.goto(`/?${SMALL_PAIR}&panel=time&swept=a&sweep=width`);
  await page.getByTestId('measure-wasm').click();
  const sweeps = page.getByRole('region', { name: 'Sweeps at equal MACs' });
  await sweeps.getByRole('button', { name: 'Sweep', exact: true }).click({ timeout: 60_000 });
  await expect(sweeps.getByRole('status')).toContainText(/^\d+ of \d+ points measured/, {
    timeout: 60_000,
  });
  const rows = sweeps.locator('tbody tr');
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  const plot = sweeps.getByRole('slider', { name: 'Time over planes at equal MACs' });
  await expect(plot.locator('circle')).toHaveCount(count + 1);
  await expect(rows.filter({ has: page.locator('th', { hasText: /^16$/ }) })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute(
    'aria-valuetext',
    /^planes = \d+ \(.*ms.*time of Small ResNet/,
  );

  // One that is begun ends with its view, and what it found by then stays.
  await sweeps.getByText('C', { exact: true }).first().click();
  await expect(page).toHaveURL(/swept=a(?!.*sweep)/);
  await sweeps.getByRole('button', { name: 'Sweep again' }).click();
  await expect(rows.first()).toBeVisible({ timeout: 60_000 });
  await openPanel(page, 'Cost');
  await openPanel(page, 'Time');
  await expect(sweeps.getByRole('button', { name: 'Sweep again' })).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await expect(plot).toHaveCount(0);
});

test('a GPU is measured at rest and busy, and only like is compared with like', async ({
  page,
}) => {
  // Rests and warming up take a minute here, and units hold each part of it.
  longRunAlone();
  test.slow();
  await asHardware(page);
  await page.goto(`/?${SHALLOW_PAIR}&panel=time`);
  const hasAdapter = await page.evaluate(
    async () => (await navigator.gpu?.requestAdapter()) != null,
  );
  test.skip(!hasAdapter, 'skipped: no adapter');
  await page.getByTestId('measure-webgpu').click();
  const valueAt = async (testId: string) =>
    Number(await page.getByTestId(testId).getAttribute('data-value'));
  await expect(page.getByTestId('measured-b-webgpu')).toBeVisible({ timeout: 200_000 });
  await expect(page.getByText('A GPU slows down when it has nothing to do.')).toBeVisible();
  for (const suffix of ['-at-rest', '']) {
    const [a, b] = [
      await valueAt(`measured-a-webgpu${suffix}`),
      await valueAt(`measured-b-webgpu${suffix}`),
    ];
    const row = page
      .getByRole('row')
      .filter({ has: page.getByTestId(`measured-b-webgpu${suffix}`) });
    const told = (await row.getByRole('cell').last().textContent()) ?? '';
    expect(Number.parseFloat(told)).toBeCloseTo(b / a, 2);
  }
  // The head tells the same words, and a time of the same kind for both.
  await expect(page.getByText('at rest', { exact: true })).toHaveCount(2);
  for (const lane of ['a', 'b']) {
    const head = await valueAt(`time-${lane}`);
    expect(head).toBeCloseTo(await valueAt(`measured-${lane}-webgpu-at-rest`), 1);
  }
  // The adapter here cannot compute with half floats: the switch says so.
  await expect(page.getByTestId('half-floats')).toBeDisabled();
  await expect(page.getByText('This adapter has no shader-f16')).toBeVisible();
});

test('a measurement can be cancelled, and the page is as it was', async ({ page }) => {
  await page.goto('/?a=resnet50&b=resnext50_32x4d&panel=time');
  await page.getByTestId('measure-wasm').click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText('Not measured yet.')).toBeVisible();
  await expect(page.getByTestId('measure-wasm')).toBeEnabled();
});

test('scripts learn which backends there are, and run where they ask', async ({ page }) => {
  await page.goto(`/?${SMALL_PAIR}`);
  const { engine, run } = await page.evaluate(async () => {
    const input = new Float32Array(32 * 32 * 3).fill(0.1);
    const options = { taps: ['layer1', 'layer2.0.conv2'], backend: 'cpu' as const };
    const { logits, taps, ...rest } = await window.cardinal.run(
      'a',
      input,
      [1, 32, 32, 3],
      options,
    );
    const shapes = Object.fromEntries(
      Object.entries(taps).map(([name, { shape, data }]) => [name, [...shape, data.length]]),
    );
    return {
      engine: await window.cardinal.engine(),
      run: { ...rest, logits: logits.length, shapes },
    };
  });
  expect(engine.backends.map(({ name }) => name)).toEqual(['webgpu', 'wasm', 'cpu']);
  expect(engine.inUse).toBe('wasm');
  expect(run).toMatchObject({
    backend: 'cpu',
    logits: 10,
    shapes: { layer1: [1, 32, 32, 64, 65_536], 'layer2.0.conv2': [1, 16, 16, 32, 8192] },
  });
  expect(run.perLayer?.length).toBe(run.dispatches);
});
