import type { Page } from 'playwright/test';
import { depthSteps } from '../src/core/depth';
import { publishedSettings, residualOf } from '../src/core/presets';
import { expect, test } from './fixtures';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
  [390, 844],
] as const;
const resnet50 = residualOf('resnet50');
const published = publishedSettings(resnet50);

/** What the paper publishes for a slider of lane A, a ResNet-50. */
const PUBLISHED: Readonly<Record<string, readonly number[]>> = {
  'cardinality C': [1, 2, 4, 8, 16, 32, 64],
  'channels per group d': published.map(({ groupWidth }) => groupWidth),
  depth: depthSteps(resnet50).flatMap(({ depth, named }) => (named ? [depth] : [])),
  'input size': [32, 224, 320],
};

/** Drags a thumb from end to end, a pixel a move; what the slider said after each. */
function dragged(page: Page, name: string): Promise<number[]> {
  return page.evaluate(async (label) => {
    const lane = document.querySelector('[data-testid=lane-a-controls]');
    const thumb = [...(lane?.querySelectorAll<HTMLElement>('[role=slider]') ?? [])].find(
      (each) => each.getAttribute('aria-label') === label && each.offsetParent !== null,
    );
    const track = thumb?.parentElement;
    if (!thumb || !track) throw new Error(`no slider in sight: ${label}`);
    // There is no pointer to capture.
    track.setPointerCapture = () => undefined;
    const { left, right, top, height } = track.getBoundingClientRect();
    const fire = (type: string, clientX: number) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          clientX,
          clientY: top + height / 2,
          button: 0,
          bubbles: true,
          pointerId: 1,
          pointerType: 'mouse',
        }),
      );
    const seen = new Set<number>();
    fire('pointerdown', left);
    for (let x = Math.ceil(left); x <= right; x += 1) {
      fire('pointermove', x);
      // React has drawn by then.
      await Promise.resolve();
      seen.add(Number(thumb.getAttribute('aria-valuenow')));
    }
    fire('pointerup', right);
    return [...seen];
  }, name);
}

test('every value that the paper publishes is met by a drag, pixel by pixel, at four sizes', async ({
  page,
}) => {
  expect(PUBLISHED['channels per group d']).toEqual(expect.arrayContaining([4, 14, 24, 40, 64]));
  expect(PUBLISHED.depth).toEqual(expect.arrayContaining([50, 101, 152, 200]));
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    // Before the lanes are there no slider is in sight, and a press for one would close settings that are still to come.
    await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
    for (const [name, values] of Object.entries(PUBLISHED)) {
      const slider = page.getByTestId('lane-a-controls').getByRole('slider', { name, exact: true });
      const settings = page.getByRole('button', { name: 'More settings of network A' });
      if (!(await slider.isVisible())) await settings.click();
      await slider.waitFor();
      const seen = await dragged(page, name);
      expect(seen, `${name} at ${width} px`).toEqual(expect.arrayContaining([...values]));
    }
  }
});
