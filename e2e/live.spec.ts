import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const PAIR = '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm&panel=live';

const top = (page: Page, lane: 'a' | 'b') => page.getByTestId(`live-top5-${lane}`).locator('li');
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

async function openPhoto(page: Page, more = ''): Promise<void> {
  await page.goto(`${PAIR}${more}`);
  await page.getByTestId('file-input').setInputFiles('public/photos/airplane.jpg');
  await expect(top(page, 'a')).toHaveCount(5);
}

test.describe('the photo, changed', () => {
  test('is answered by both as a slider moves, and the page’s own answers stay', async ({
    page,
  }) => {
    await openPhoto(page);
    const plain = await top(page, 'b').first().getAttribute('data-probability');
    const own = page.getByTestId('top5-b').locator('li').first();
    await expect(own).toHaveAttribute('data-probability', plain ?? '');
    await slider(page, 'Rotate').fill('180');
    await slider(page, 'Rotate').press('ArrowLeft');
    await expect(page).toHaveURL(/change=rotate/);
    await expect(top(page, 'b').first()).not.toHaveAttribute('data-probability', plain ?? '');
    await expect(page.locator('[data-live="b"]')).toHaveAttribute('aria-busy', 'false');
    await expect(
      page.getByRole('img', { name: /airplane.jpg, changed: Rotate 179 °/ }),
    ).toBeVisible();
    await expect(own).toHaveAttribute('data-probability', plain ?? '');
    // One at a time: another slider puts this one back.
    await slider(page, 'Blur σ').fill('4');
    await expect(slider(page, 'Rotate')).toHaveValue('0');
    await page.getByRole('button', { name: 'Reset', exact: true }).last().click();
    await expect(top(page, 'b').first()).toHaveAttribute('data-probability', plain ?? '');
  });

  test('comes from a link, has its curve and CSV, and becomes the photo', async ({ page }) => {
    await openPhoto(page, '&change=noise:40.jpeg:20.seed:7');
    await expect(slider(page, 'Noise σ')).toHaveValue('40');
    await expect(page.getByRole('spinbutton', { name: 'Noise seed' })).toHaveValue('7');
    const curve = page.getByRole('region', { name: 'Robustness curve' });
    await curve.getByRole('combobox').selectOption('blurPx');
    await curve.getByRole('button', { name: 'Draw the curve' }).click();
    await expect(curve.locator('circle')).toHaveCount(18);
    const saving = page.waitForEvent('download');
    await curve.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await saving).suggestedFilename()).toBe('robustness-blurPx.csv');
    await page.getByRole('button', { name: 'Use this as the photo' }).click();
    await expect(page.getByRole('complementary', { name: 'Photo' })).toContainText(
      'airplane (Noise σ 40 of 255, JPEG quality 20 of 100).png',
    );
    await expect(slider(page, 'Noise σ')).toHaveValue('0');
  });
});

const CAMERA = `${PAIR}&live=camera`;

test.describe('no camera', () => {
  test('that is denied says what to do', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    await page.goto(CAMERA);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByText('The camera was not allowed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the camera' })).toBeEnabled();
  });

  test('that is absent says what to do', async ({ page, context }) => {
    // The browser itself, on a machine that has none.
    await context.grantPermissions(['camera']);
    await page.goto(CAMERA);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByText('No camera was found')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the camera' })).toBeEnabled();
  });
});
