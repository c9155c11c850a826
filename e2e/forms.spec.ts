import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const figure = (page: Page, lane: string, form: string) =>
  page.locator(`figure[data-lane="${lane}"][data-form="${form}"]`);

test('side by side, the forms of ResNeXt-50’s block have 96, 65 and 3 convolutions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/?form=all');
  for (const [form, convolutions] of [
    ['a', '96'],
    ['b', '65'],
    ['c', '3'],
  ] as const) {
    const shown = figure(page, 'b', form);
    await expect(shown.locator('[data-cost="convolutions"]')).toHaveText(convolutions);
    await expect(shown.locator('[data-cost="params"]')).toHaveAttribute('data-value', '71168');
  }
  await expect(figure(page, 'a', 'one')).toContainText('one and the same');
  await expect(page.getByText('Same parameters, same function.')).toBeVisible();
  await expect(page.locator('[data-formula="b"]')).toContainText('= 70,144');
  await expect(page.locator('[data-formula="b"]')).toContainText('BN adds 1,024');
});

test('a term lights its layer and a layer its terms, by pointer and by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.goto('/?form=a');
  const conv2 = figure(page, 'b', 'a').locator('[data-layer="layer1.1.conv2"]');
  await page.locator('[data-formula="b"]').getByText('9·4·4').hover();
  await expect(conv2).toHaveAttribute('data-hovered', 'true');
  await page.mouse.move(0, 0);
  await expect(conv2).toHaveAttribute('data-hovered', 'false');
  await page.getByRole('button', { name: '9·d·d, the weights of layer1.1.conv2' }).focus();
  await expect(conv2).toHaveAttribute('data-hovered', 'true');
  await figure(page, 'b', 'a').locator('[data-layer="layer1.1.conv3"] text').first().hover();
  await expect(page.locator('[data-term="layer1.1.conv3"]').first()).toHaveAttribute(
    'data-lit',
    'true',
  );
});

test('the form is picked by arrow keys, kept by the link, and follows the selected block', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  await expect(page.getByRole('radio', { name: '(c)' })).toBeChecked();
  await page.getByRole('radio', { name: '(c)' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(figure(page, 'b', 'b')).toContainText('(b) 32 paths of 4, concatenated');
  await expect(page).toHaveURL(/form=b/);
  await page.goto('/?form=b&at=3.1');
  await expect(figure(page, 'b', 'b')).toContainText('32 paths of 16');
  await expect(figure(page, 'b', 'b')).toContainText('projection 1×1/2, 512→1024');
});

test('basic blocks have no forms, and offer the depth rule', async ({ page }) => {
  await page.goto('/?a=resnet18&form=c');
  await expect(figure(page, 'a', 'basic')).toBeVisible();
  await expect(page.getByText('The three forms do not apply')).toBeVisible();
  await page.getByRole('button', { name: 'Show the depth rule' }).click();
  await expect(page.getByRole('heading', { name: 'C branches of two layers' })).toBeVisible();
});

test('the depth rule goes step by step with the arrow keys, in the numbers of C and d', async ({
  page,
}) => {
  await page.goto('/?form=depth');
  const rule = page.getByRole('group', { name: 'The depth rule' });
  await expect(rule.locator('math')).toContainText('relu');
  await expect(rule).toContainText('32 branches, each 4×256 and 256×4: 65,536 weights.');
  await rule.focus();
  await page.keyboard.press('ArrowRight');
  await expect(rule).toContainText('The stack has 32 · 4 = 128 rows');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(rule).toContainText('One dense block of two layers');
  await expect(page).toHaveURL(/step=dense/);
  await rule.getByLabel('C, branches').fill('8');
  await expect(rule).toContainText('Width C · d = 8 · 4 = 32');
  await rule.getByRole('button', { name: 'Previous' }).click();
  await expect(rule).toContainText('Side by side');
  await expect(rule).toContainText('BasicBlock only supports groups=1 and base_width=64');
});

test('each convolution of both blocks has its MACs, and one sentence says why they cost the same', async ({
  page,
}) => {
  await page.goto('/');
  const macs = (lane: string) =>
    figure(page, lane, lane === 'a' ? 'one' : 'c').locator('[data-layer] text:last-child');
  await expect(macs('a')).toHaveText(['51.38 M MACs', '115.6 M MACs', '51.38 M MACs']);
  await expect(macs('b')).toHaveText(['102.8 M MACs', '14.45 M MACs', '102.8 M MACs']);
  await expect(page.getByRole('tabpanel')).toContainText(
    'the grouped 3×3 takes 14.45 M MACs instead of 115.6 M',
  );
});

test('one press times the three forms of both blocks on this device, grey until then', async ({
  page,
}) => {
  await page.goto('/?form=all&a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm');
  const time = (lane: string, form: string) =>
    figure(page, lane, form).locator('[data-cost="time"]');
  await expect(time('b', 'a')).toHaveText('–');
  // The lanes have buttons of that name too, for whole networks.
  await page.locator('[data-measure="forms"]').click();
  const all = [time('a', 'one'), time('b', 'a'), time('b', 'b'), time('b', 'c')];
  for (const each of all) {
    await expect(each).toHaveAttribute('data-value', /^\d+(\.\d+)?$/, { timeout: 20_000 });
    await expect(each).toContainText(/ m?s$/);
  }
  const said = page.locator('[data-forms-of="b"]');
  await expect(said).toContainText(/^B: \(a\) .+, \(b\) .+, \(c\) .+ m?s\. WASM/);
  await expect(said).toContainText('WASM, one image, 64→64 channels at 32×32 px, C = 4, d = 6');
  await expect(said).toContainText('trained weights');
  // The three are one function on this device too.
  const [, apart] = /at most (\S+) of the largest/.exec((await said.textContent()) ?? '') ?? [];
  expect(Number(apart)).toBeLessThan(1e-4);
});
