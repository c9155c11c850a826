import type { Page } from 'playwright/test';
import { LAUNCH_ARGS } from '../scripts/launchArgs.mjs';
import { expect, test } from './fixtures';

// Chromium's own moving test picture stands for a camera.

const CAMERA =
  '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm&panel=live&live=camera';

const top = (page: Page, lane: 'a' | 'b') => page.getByTestId(`live-top5-${lane}`).locator('li');

test.use({
  launchOptions: {
    executablePath: process.env.CARDINAL_BROWSER ?? '',
    args: [...LAUNCH_ARGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

test('a camera is answered frame by frame, freezes, becomes the photo, and ends with the view', async ({
  page,
}, testInfo) => {
  await page.goto(CAMERA);
  // Nothing is asked before the click.
  await expect(page.locator('video')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start the camera' }).click();
  await expect(top(page, 'a')).toHaveCount(5);
  await expect(top(page, 'b')).toHaveCount(5);
  await expect(page.getByTestId('live-rate')).toContainText('frames a second');
  testInfo.annotations.push({
    type: 'rate',
    description: (await page.getByTestId('live-rate').textContent()) ?? '',
  });
  const track = await page.locator('video').evaluateHandle((video) => {
    const stream = (video as HTMLVideoElement).srcObject as MediaStream;
    return stream.getVideoTracks()[0] as MediaStreamTrack;
  });
  await page.getByRole('button', { name: 'Freeze' }).click();
  await expect(page.getByRole('img', { name: 'The frozen frame' })).toBeVisible();
  await page.getByRole('button', { name: 'Use this frame as the photo' }).click();
  await expect(page.getByRole('complementary', { name: 'Photo' })).toContainText(/camera .*\.png/);
  // The page's own answer is of the same frame, unmirrored.
  const live = await top(page, 'a').first().getAttribute('data-probability');
  await expect(page.getByTestId('top5-a').locator('li').first()).toHaveAttribute(
    'data-probability',
    live ?? '',
  );
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByTestId('live-rate')).toContainText('frames a second');
  expect(await track.evaluate(({ readyState }) => readyState)).toBe('live');
  await page.getByRole('tab', { name: 'Relatives' }).click();
  await expect.poll(() => track.evaluate(({ readyState }) => readyState)).toBe('ended');
});
