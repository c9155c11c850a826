import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const SMALL_PAIR = ['cifar10-resnet29-1x16d', 'cifar10-resnext29-4x6d'];

test('a script has the report of a part of the set as plain data, and the page stays as it is', async ({
  page,
}) => {
  await page.goto('/?a=resnet18&b=resnext50_32x4d');
  // The page's own engine is there by then, with its threads.
  await expect(page.getByTestId('small-top5-b')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => window.cardinal.engine());
  const workers = page.workers().length;
  const { report, before, after } = await page.evaluate(async (networks) => {
    const state = () => [window.cardinal.get('a'), window.cardinal.get('b'), location.search];
    const before = state();
    const report = await window.cardinal.benchmark({ networks, backends: ['wasm'], rounds: 5 });
    return { report, before, after: state() };
  }, SMALL_PAIR);
  expect(after).toEqual(before);
  await expect.poll(() => page.workers().length).toBe(workers);
  expect(report).toMatchObject({
    schema: 'cardinal-benchmark/1',
    page: { name: 'Cardinal', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    batch: 1,
    complete: true,
    failures: [],
  });
  expect(report.machine.browserVersion).toMatch(/^\d+\./);
  expect(report.results.map(({ network }) => network)).toEqual(SMALL_PAIR);
  for (const { backend, weights, busy, atRest, threads, layers } of report.results) {
    expect({ backend, weights, atRest, runs: busy.runs }).toEqual({
      backend: 'wasm',
      weights: 'trained',
      atRest: null,
      runs: 5,
    });
    expect(threads).toBeGreaterThan(0);
    expect(busy.leastMs).toBeGreaterThan(0);
    const shares = layers.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 1);
  }
});

test('a link opens the benchmark, which waits for Start, and a stop keeps what was measured', async ({
  page,
  context,
}) => {
  longRunAlone();
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?a=resnet18&b=resnet34&bench');
  const dialog = page.getByRole('dialog', { name: 'Benchmark' });
  const start = dialog.getByRole('button', { name: 'Start the benchmark' });
  await expect(start).toBeFocused();
  await expect(dialog.getByText('WASM')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  const results = dialog.getByRole('region', { name: 'Times, ms' });
  await expect(results.getByRole('row', { name: /^ResNet-50 WASM/ })).toBeVisible({
    timeout: 60_000,
  });
  const stop = dialog.getByRole('button', { name: 'Stop, keep what was measured' });
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'was stopped' })).toBeVisible();
  await expect(dialog.getByText('Stopped: not all was measured.')).toBeVisible();
  const layers = dialog.getByRole('region', { name: 'Layer by layer' });
  await expect(layers.getByRole('row', { name: /^layer1\.0\.conv2/ })).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(dialog.getByText('Copied the report as Markdown.')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| ResNet-50 | hashed | WASM |');
  expect(markdown).toContain('Cancelled: not all was measured.');
  await dialog.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(dialog.getByText('Copied the report as JSON.')).toBeVisible();
  const json = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(json)).toMatchObject({ schema: 'cardinal-benchmark/1', complete: false });

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('bench');
  await expect(page.getByTestId('lane-a')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('the Time panel opens it, and it breaks none of the A and AA rules', async ({ page }) => {
      await page.goto('/?panel=time');
      await page.getByRole('button', { name: 'Benchmark', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Benchmark' });
      await expect(dialog.getByText('WASM')).toBeVisible();
      await expect.poll(() => page.url()).toContain('bench=1');
      await page.evaluate(AXE);
      const broken = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(of: string): Promise<Axe> } };
        interface Axe {
          violations: { id: string; nodes: { html: string }[] }[];
        }
        const { violations } = await axe.run('dialog');
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      });
      expect(broken).toEqual([]);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('button', { name: 'Benchmark', exact: true })).toBeFocused();
    });
  });
}
