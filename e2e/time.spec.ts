import { expect, test } from './fixtures';

const SMALL_PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';

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
  await page.evaluate(() => window.cardinal.set('a', { c: 2 }));
  await expect(page.getByText('Not measured yet.')).toBeVisible();
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
