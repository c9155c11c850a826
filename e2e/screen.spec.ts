import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';
import { openPanel } from './openPanel';

const VIEWS = [
  'Block',
  'Layers',
  'Cost',
  'Time',
  'Budget',
  'Paper',
  'Relatives',
  'Weights',
  'Code',
] as const;

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  test(`no text is under 12 px at ${width}x${height}, in any view`, async ({ page }) => {
    // Type grows with the window.
    longRunAlone(width > 1440);
    await page.setViewportSize({ width, height });
    await open(page);
    for (const view of VIEWS) {
      await show(page, view);
      expect(await textsUnder(page, 12), view).toEqual([]);
    }
  });
}

test('claim, names and numbers have 24 px at 1440x900, a knob’s name and a tab 14', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const px = (of: Locator) =>
    of.first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await px(page.getByText('Same cost.'))).toBeCloseTo(24, 0);
  expect(await px(page.getByText('ResNeXt-50 32x4d', { exact: true }))).toBeCloseTo(24, 0);
  for (const number of ['params-a', 'macs-b', 'error-b']) {
    expect(await px(page.getByTestId(number))).toBeCloseTo(24, 0);
  }
  expect(await px(page.getByText('cardinality C', { exact: true }))).toBeCloseTo(14, 0);
  expect(await px(page.getByRole('tab', { name: 'Layers' }))).toBeCloseTo(14, 0);
});

for (const [width, height] of [
  [912, 1368],
  [1024, 768],
  [1180, 820],
] as const) {
  test(`on a tablet of ${width}x${height} all that a lane’s head and the claim hold is within them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const scale = page.getByTestId('lane-a').locator('[data-steps]');
    await expect(scale).toHaveAttribute('data-steps', '0 0');
    expect(await out(page.locator('[data-part="head"], header'))).toEqual([]);
  });
}

for (const width of [1280, 1440, 1920]) {
  test(`claim, source, published errors and backend are read whole at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width === 1280 ? 720 : 900 });
    for (const link of ['/', '/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d']) {
      await page.goto(link);
      const top = page.getByTestId('top5-a').or(page.getByTestId('small-top5-a'));
      await expect(top).toBeVisible({ timeout: 30_000 });
      const header = page.locator('header');
      const backend = page
        .locator('[data-answers="a"]')
        .getByRole('button', { name: /\(backend\)$/ });
      await expect(backend).toBeVisible();
      for (const part of [header, page.getByTestId('published-b'), backend]) {
        expect(await cut(part), link).toEqual([]);
      }
      // It has two lines, whatever they say.
      expect((await header.boundingBox())?.height).toBeLessThan(0.06 * width);
    }
    // What binds who takes the weights stands by the button that gets them.
    await page.goto('/');
    await expect(page.getByTestId('get-imagenet')).toBeVisible();
    const column = page.locator('[data-part="photo"]');
    await expect(column.getByText('BSD-3-Clause, and ImageNet’s terms')).toBeVisible();
    expect(await cut(column)).toEqual([]);
    const { scrollHeight, clientHeight } = await column.evaluate((part) => ({
      scrollHeight: part.scrollHeight,
      clientHeight: part.clientHeight,
    }));
    expect(scrollHeight).toBe(clientHeight);
  });
}

test('a failure has a row of its own: the map stays whole over it, and the page ends over it', async ({
  page,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const map = page.getByRole('button', { name: /^Map of C and d of network B/ });
    await expect(map).toBeVisible();
    await page.getByTestId('file-input').setInputFiles({
      name: 'broken.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    const row = page.locator('section').filter({ has: page.getByTestId('notice') });
    await expect(row).toBeVisible();
    const bottomOf = (part: Locator) =>
      part.evaluate((element) => element.getBoundingClientRect().bottom);
    const topOfRow = () => row.evaluate((element) => element.getBoundingClientRect().top);
    expect(await bottomOf(row)).toBeCloseTo(height, 0);
    if (width > 899) {
      await expect.poll(async () => (await topOfRow()) - (await bottomOf(map))).toBeGreaterThan(0);
    }
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const end = page.locator('main');
    await expect.poll(async () => (await topOfRow()) - (await bottomOf(end))).toBeGreaterThan(-1);
  }
});

/** What of a view is in sight beside claim and drawing, without scrolling. */
const FIRST: Readonly<Record<(typeof VIEWS)[number], (page: Page) => Locator[]>> = {
  Block: (page) => [page.getByRole('region', { name: 'Map of C and d' })],
  Layers: (page) => [page.getByRole('rowheader', { name: 'layer1.0.conv2' })],
  Cost: (page) => [
    page.getByRole('radio', { name: /^paper and torchvision/ }),
    page.getByRole('radio', { name: /^fvcore/ }),
  ],
  Time: (page) => [page.getByRole('button', { name: /^Measure speed on / }).first()],
  Budget: (page) => [
    page.getByText('target', { exact: true }).first(),
    page.getByRole('tabpanel').getByText('best', { exact: true }).first(),
    page.getByRole('button', { name: /^Map of C and d of network B/ }),
    page.getByRole('tabpanel').getByText('top-1 error', { exact: true }),
  ],
  Paper: (page) => [page.getByRole('button', { name: /^ResNet-50 .*is A$/ })],
  Relatives: (page) => [page.getByText('conv2 in two groups').first()],
  Weights: (page) => [
    page.getByRole('button', { name: 'Get both' }),
    page.getByTestId('answering-b').getByText('Load weights'),
  ],
  Code: (page) => [
    page.getByRole('button', { name: 'Download' }),
    page.getByRole('textbox', { name: /^Exported JSON/ }),
  ],
};

async function expectInSight(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  for (const [index, part] of FIRST[view](page).entries()) {
    await part.waitFor();
    const box = await part.evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(box.top, `${view}, ${index}`).toBeGreaterThan(400);
    const bottom = view === 'Code' && index === 1 ? box.top + 60 : box.bottom;
    expect(bottom, `${view}, ${index}`).toBeLessThanOrEqual(height);
    expect(box.right, `${view}, ${index}`).toBeLessThanOrEqual(width);
  }
}

test('what matters of each view is in sight beside claim and drawing at 1280x720', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  for (const view of VIEWS) {
    await show(page, view);
    await expectInSight(page, view);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('the opening picture fills windows of other sizes and is whole in them', async ({ page }) => {
  await open(page);
  for (const [width, height] of [
    [1366, 768],
    [1440, 900],
    [1536, 864],
    [1680, 1050],
    [1920, 1080],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    const reading = page.getByRole('tabpanel').locator('output').first();
    const bottomOf = (of: Locator) =>
      of.evaluate((element) => element.getBoundingClientRect().bottom);
    await expect.poll(() => bottomOf(reading), `${width}`).toBeLessThanOrEqual(height);
    await expectInSight(page, 'Block');
    // What is left at the foot is no more than a line of text or two.
    expect(await bottomOf(reading), `${width}`).toBeGreaterThan(height - 45);
    const photo = page.getByRole('button', { name: /chelsea\.png/ }).first();
    expect((await photo.boundingBox())?.height, `${width}`).toBeGreaterThan(40);
  }
});

test('headings step down by one, and each network, the photo and each view has its own', async ({
  page,
}) => {
  await open(page);
  for (const view of VIEWS) {
    await show(page, view);
    const headings = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) =>
        all.map((each) => ({ level: Number(each.tagName[1]), text: each.textContent })),
      );
    const levels = headings.map(({ level }) => level);
    expect(levels[0], view).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), JSON.stringify(headings)).toBeLessThanOrEqual(1);
    }
    const texts = headings.filter(({ level }) => level === 2).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Network A', 'Network B', 'Photo', view].sort());
  }
});

test.describe('with forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.use({ contextOptions: { forcedColors: 'active' } });
    test(`what is chosen is told from what is not, and letters are read, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await open(page);
      const look = (of: Locator) =>
        of.evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return { color, backgroundColor };
        });
      const forms = page.getByRole('tabpanel').locator('xpath=..').locator('fieldset label');
      const chosen = await look(forms.filter({ has: page.locator(':checked') }).first());
      const other = await look(forms.filter({ hasNot: page.locator(':checked') }).first());
      expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
      for (const button of await page
        .locator('.button-strong, [data-testid="lane-a-controls"] > span')
        .all()) {
        const { color, backgroundColor } = await look(button);
        expect(color).not.toBe(backgroundColor);
      }
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('what a finger is to hit has 44 px, and nothing has less than 24', async ({ page }) => {
    await open(page);
    const small: string[] = [];
    for (const view of VIEWS) {
      await show(page, view);
      small.push(...(await targetsUnder(page, 24)).map((each) => `${view}: ${each}`));
    }
    expect(small).toEqual([]);
    const primary = page
      .getByRole('toolbar', { name: 'Two networks' })
      .getByRole('button')
      .or(page.getByRole('tab'))
      .or(page.locator('.button:visible'))
      .or(page.getByRole('group', { name: 'or a sample' }).getByRole('button'));
    const heights = await primary.evaluateAll((all) =>
      all
        .filter((each) => each.getClientRects().length > 0 && !each.closest('nav'))
        .map((each) => [each.getBoundingClientRect().height, each.outerHTML.slice(0, 80)] as const),
    );
    expect(heights.length).toBeGreaterThan(15);
    expect(heights.filter(([height]) => height < 44)).toEqual([]);
  });

  test('after a tap on a sample the answers to it are in sight', async ({ page }) => {
    await open(page);
    await page.getByRole('group', { name: 'or a sample' }).getByRole('button').nth(1).tap();
    const answers = page.getByRole('complementary', { name: 'Photo' }).locator('dd');
    await expect(answers).toHaveCount(2);
    await expect(answers.first()).toContainText('ship');
    await expect(answers.first()).toBeInViewport();
    await expect(answers.last()).toBeInViewport();
  });

  test('an opened block leaves the stages their lines and costs', async ({ page }) => {
    await open(page);
    const lane = page.getByTestId('lane-a');
    const stages = lane.locator('[data-item^="label-stage-"]');
    const before = await stages.allTextContents();
    await lane.locator('[data-item="block-1-1"]').press('Enter');
    await expect(lane.locator('[data-item^="layer2.1."]').first()).toBeVisible();
    for (const [index, stage] of (await stages.all()).entries()) {
      const line = /\d+ × \d+ · \d+ px/.exec(before[index] ?? '')?.[0] ?? 'none';
      await expect(stage).toContainText(line);
      await expect(stage.locator('rect').last()).toBeVisible();
    }
  });
});

test('the focus never falls to the body', async ({ page }) => {
  await open(page);
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  const held = async (what: string) => {
    // A lost focus is given a place in the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await isLost(), what).toBe(false);
  };
  await page.getByTestId('file-input').setInputFiles({
    name: 'broken.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  });
  const dismiss = page.getByTestId('notice').getByRole('button', { name: 'Dismiss' });
  await dismiss.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await held('a dismissed notice');

  const more = page.getByRole('button', { name: 'More settings of network A' });
  await more.press('Enter');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();

  await page.evaluate(() => window.cardinal.set('b', { c: 128, d: 256 }));
  const take = page.getByRole('button', { name: 'Use the small trained networks' }).first();
  await take.press('Enter');
  await expect(take).toHaveCount(0);
  await held('the small trained networks');
});

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
}

async function show(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await openPanel(page, view);
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('Loading…', { exact: true })).toHaveCount(0);
  await expect(panel.locator('h3, h4, table, button, label').first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
}

/** Texts in sight whose type is smaller, as "11 px: text". */
function textsUnder(page: Page, px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      const text = textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.getClientRects().length === 0) continue;
      const { fontSize, visibility } = getComputedStyle(parent);
      if (visibility !== 'visible' || Number.parseFloat(fontSize) >= least) continue;
      found.push(`${fontSize}: ${text}`);
    }
    return found;
  }, px);
}

/** What a finger is to hit and that is smaller, itself or with what stands over it for that, px. */
function targetsUnder(page: Page, px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, summary, [role=slider], select, input:not([type=file])',
    );
    const found: string[] = [];
    for (const target of targets) {
      if (target.getClientRects().length === 0 || target.closest('nav')) continue;
      const label = target.closest('label') ?? target;
      const { width, height } = label.getBoundingClientRect();
      const around = ['::before', '::after'].map((which) => {
        const { content, position, width: w, height: h } = getComputedStyle(target, which);
        const covers = content !== 'none' && position === 'absolute';
        return covers ? Math.min(Number.parseFloat(w), Number.parseFloat(h)) : 0;
      });
      const size = Math.max(Math.min(width, height), ...around.filter(Number.isFinite));
      if (size < least - 0.5) found.push(`${size} px: ${target.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, px);
}

/** Texts of a part that are wider or higher than the boxes that cut them. */
function cut(part: Locator): Promise<string[]> {
  return part.evaluate((root) =>
    [root, ...root.querySelectorAll('*')]
      .filter((each) => !each.closest('.visually-hidden, svg') && each.clientWidth > 1)
      .filter((each) => {
        const { overflowX } = getComputedStyle(each);
        return overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
      })
      .map((each) => each.textContent ?? ''),
  );
}

/** What is seen of the parts' elements outside them, which lies over something else. */
function out(parts: Locator): Promise<string[]> {
  return parts.evaluateAll((elements) =>
    elements.flatMap((part) => {
      const room = part.getBoundingClientRect();
      return [...part.querySelectorAll<HTMLElement>('button, summary, h1, h2, p, span')]
        .filter(
          (element) =>
            element.checkVisibility() && !element.matches('.visually-hidden, .visually-hidden *'),
        )
        .filter((element) => {
          const { top, bottom, left, right, height } = element.getBoundingClientRect();
          const isIn =
            top > room.top - 2 &&
            bottom < room.bottom + 2 &&
            left > room.left - 2 &&
            right < room.right + 2;
          return height > 1 && !isIn;
        })
        .map((element) => `${element.tagName} ${element.textContent ?? ''}`);
    }),
  );
}
