import type { Page } from 'playwright/test';
import { inEveryView } from './everyView';
import { expect, test } from './fixtures';
import { noteTextFaults, spaceTexts, type TextFaults, textFaults } from './textFaults';

/** WCAG 1.4.12: a reader's own spacing of texts costs none of them (docs/accessibility.md). */
test.describe.configure({ timeout: 480_000 });

test('a text that is cut and one that lies over another are found', async ({ page }) => {
  await openSpaced(page);
  await expect.poll(() => textFaults(page)).toEqual([]);
  await page.getByTestId('params-a').evaluate((each) => {
    Object.assign(each.style, { overflow: 'hidden', width: '20px' });
  });
  await page.getByTestId('macs-a').evaluate((each) => {
    each.style.translate = '0 -20px';
  });
  const found = (await textFaults(page)).join();
  expect(found).toMatch(/cut by \d+ px: “25.56 M”/);
  expect(found).toMatch(/\d+x\d+ px of “MACs”.* under “4.09 G”/);
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('spaced out, no text of the page and of its views is cut or lies over another', async ({
      page,
    }) => {
      await openSpaced(page);
      await page.getByTestId('answer-news').waitFor({ state: 'attached' });
      const faults: TextFaults = {};
      await noteTextFaults(page, faults, 'lanes');
      await inEveryView(page, (name) => noteTextFaults(page, faults, name));
      expect(faults).toEqual({});
    });

    test('spaced out, no text that opens over the page is cut or lies over another', async ({
      page,
    }) => {
      await openSpaced(page);
      const faults: TextFaults = {};
      const openings: Record<string, () => Promise<void>> = {
        menu: () => page.getByRole('button', { name: 'Theme, language, help' }).click(),
        share: () => page.getByRole('button', { name: 'Share' }).click(),
        keys: () => page.keyboard.press('?'),
        networks: () => page.getByRole('button', { name: /^Network B:/ }).click(),
        settings: () =>
          page.getByRole('button', { name: /^(More s|S)ettings of network B$/ }).click(),
      };
      for (const [name, open] of Object.entries(openings)) {
        await open();
        await expect(page.locator(':popover-open, dialog[open]').first()).toBeVisible();
        await noteTextFaults(page, faults, name);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual({});
    });

    test('spaced out, no text of lessons, presenter and reports is cut or lies over another', async ({
      page,
    }) => {
      const faults: TextFaults = {};
      for (const query of ['lesson=lessons', 'lesson=block&step=2', 'bench=1', 'selftest=1']) {
        await openSpaced(page, `?${query}`);
        await noteTextFaults(page, faults, query);
      }
      await openSpaced(page);
      await page.getByTestId('answer-news').waitFor({ state: 'attached' });
      await page.keyboard.press('p');
      await page.getByTestId('presenter').waitFor({ state: 'attached' });
      for (const part of ['both', 'a', 'b', 'panel', 'answers']) {
        await expect(page.locator('html')).toHaveAttribute('data-present', part);
        await noteTextFaults(page, faults, `${part} in the presenter`);
        await page.keyboard.press('PageDown');
      }
      expect(faults).toEqual({});
    });

    test('spaced out, no text of other forms, networks and letters is cut or lies over another', async ({
      page,
    }) => {
      const faults: TextFaults = {};
      for (const query of [
        'form=all',
        'form=depth',
        'panel=neuron&neuron=a',
        'a=vgg16&b=alexnet',
        'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d',
        'a=resnet152&b=resnext101_64x4d&count=fvcore',
        'lang=zh-Hans',
      ]) {
        await openSpaced(page, `?${query}`);
        await noteTextFaults(page, faults, query);
      }
      await page.getByTestId('lane-a-controls').locator('summary').click();
      await noteTextFaults(page, faults, 'the smaller numbers of A');
      expect(faults).toEqual({});
    });

    test('spaced out, what is under the lanes stays where it is while C is dragged', async ({
      page,
    }) => {
      test.skip(viewport.width < 900, 'on a telephone the knobs are in a sheet of their own');
      await openSpaced(page);
      const place = () =>
        page.locator('[data-panels]').evaluate((each) => each.getBoundingClientRect().y);
      const controls = page.getByTestId('lane-a-controls');
      const thumb = await controls.getByRole('slider', { name: 'cardinality C' }).boundingBox();
      if (thumb === null) throw new Error('no knob of C');
      const before = await place();
      await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
      await page.mouse.down();
      const places = new Set<number>();
      for (let step = 1; step <= 10; step += 1) {
        await page.mouse.move(thumb.x + 20 * step, thumb.y + thumb.height / 2);
        places.add(await place());
      }
      await page.mouse.up();
      await expect(page.getByTestId('params-a')).not.toHaveAttribute('data-value', '25557032');
      expect([...places]).toEqual([before]);
    });
  });
}

async function openSpaced(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await expect(page.getByRole('tab')).toHaveCount(5);
  await spaceTexts(page);
  await expect(page.locator('html')).toHaveAttribute('data-spaced');
}
