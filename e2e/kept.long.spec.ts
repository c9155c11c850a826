import { readFileSync } from 'node:fs';
import type { Locator, Page, TestInfo } from 'playwright/test';
import { expect, test } from './fixtures';
import { writePhotos } from './madePhotos.mjs';
import { drawnByRsvg, isInstalled, pngOf, shareOtherwise, xmlFaults } from './otherPrograms';

/** The small pair: it answers within a moment. */
const SMALL = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm';
const SLOW = { timeout: 60_000 };
/** Around the figure in its picture, px. */
const MARGIN_PX = 16;
/** Of the cells of a figure at most, whose brightness is another in librsvg: fonts differ, and buttons are left out. */
const MOST_OTHERWISE = 0.03;

interface Place {
  readonly link: string;
  /** Pictures and tables that there are at least. */
  readonly least: number;
  readonly ready?: (page: Page, info: TestInfo) => Promise<void>;
}

const PLACES: Readonly<Record<string, Place>> = {
  'the drawing, the block, its channels and the map': { link: '/', least: 5 },
  'all three forms': { link: '/?form=all', least: 6 },
  'the depth rule': { link: '/?form=depth', least: 3 },
  'from a neuron to a block': { link: '/?panel=neuron&neuron=b', least: 2 },
  'the table of layers': { link: '/?panel=layers', least: 1 },
  'the differences': { link: '/?panel=diff', least: 1 },
  'the counters': { link: '/?panel=cost&count=fvcore', least: 6 },
  'the cost charts': { link: '/?panel=costchart', least: 5 },
  'the paper’s points': { link: '/?panel=evidence', least: 2 },
  'the recipes’ points': { link: '/?panel=evidence&evidence=recipes.real.every', least: 3 },
  'the paper’s table': { link: '/?panel=paper', least: 1 },
  'the relatives': { link: '/?panel=relatives', least: 5 },
  'the budget': { link: '/?panel=budget', least: 2 },
  'what was measured': {
    link: `/?panel=time&${SMALL}`,
    least: 6,
    ready: async (page) => {
      await page.getByTestId('measure-wasm').click();
      await expect(page.getByRole('button', { name: 'Keep: Measured times' })).toBeVisible(SLOW);
    },
  },
  'the feature maps': {
    link: `/?panel=maps&${SMALL}`,
    least: 2,
    ready: (page) => expect(keeps(page)).toHaveCount(3, SLOW),
  },
  'what it looked at': {
    link: `/?panel=looked&${SMALL}`,
    least: 4,
    ready: (page) => expect(keeps(page)).toHaveCount(5, SLOW),
  },
  'the paths': { link: `/?panel=paths&${SMALL}&off=-_1`, least: 2 },
  'many photos': {
    link: `/?panel=many&${SMALL}`,
    least: 4,
    ready: async (page, info) => {
      const folder = info.outputPath('set');
      await writePhotos(folder, ['cat', 'dog', 'ship'], 4, 48);
      await page.getByTestId('many-folder').setInputFiles(folder);
      await page.getByRole('button', { name: /^Run both on/ }).click();
      await expect(page.getByTestId('many-run')).toHaveAttribute('data-phase', 'done', SLOW);
    },
  },
};

const keeps = (page: Page) => page.getByRole('button', { name: /^Keep: / });

for (const [name, { link, least, ready }] of Object.entries(PLACES)) {
  test(`all that ${name} keeps opens elsewhere as it is here`, async ({ page }, info) => {
    await page.goto(link);
    await expect(page.getByTestId('lane-a').locator('[data-item]').first()).toBeVisible();
    await ready?.(page, info);
    await expect.poll(() => keeps(page).count(), SLOW).toBeGreaterThanOrEqual(least);
    for (const button of await keeps(page).all()) await expectKept(page, button, info);
  });
}

/** Saves what a button keeps, and looks at it. */
async function expectKept(page: Page, button: Locator, info: TestInfo): Promise<void> {
  const title = (await button.getAttribute('aria-label')) ?? '';
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: title, exact: true }).filter({ visible: true });
  await expect(menu.getByRole('button').first()).toBeVisible();
  const file = async (what: string) => {
    const download = page.waitForEvent('download');
    await menu.getByRole('button', { name: what }).click();
    const made = await download;
    const path = info.outputPath(made.suggestedFilename());
    await made.saveAs(path);
    return path;
  };
  const [asPicture, asTable] = await Promise.all(
    ['Save SVG', 'Save CSV'].map((what) => menu.getByRole('button', { name: what }).count()),
  );
  expect((asPicture ?? 0) + (asTable ?? 0), title).toBeGreaterThan(0);
  if (asTable) expectCsv(await file('Save CSV'), title);
  const svg = asPicture ? await file('Save SVG') : null;
  await page.keyboard.press('Escape');
  if (svg === null) return;
  expectPlain(svg, title);
  await expectAlike(button, svg, title, info);
}

/** A head, and lines of as many cells. */
function expectCsv(file: string, title: string): void {
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines.length, title).toBeGreaterThan(1);
  expect(lines[0], title).not.toBe('');
}

/** XML that needs no page and no program's own: text as text, in fonts by name. */
function expectPlain(file: string, title: string): void {
  const svg = readFileSync(file, 'utf8');
  expect(xmlFaults(file) ?? '', title).toBe('');
  expect(svg, title).not.toMatch(
    /foreignObject|class=|var\(|<script|<style|<use|rgb\(|url\(["']?http/,
  );
  const [root = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  expect(root, title).toMatch(/font-family="Inter[^"]*, [^"]*sans-serif"/);
  for (const [family] of svg.matchAll(/font-family="[^"]*"/g)) {
    expect(family, title).toMatch(/(sans-serif|serif|monospace)"$/);
  }
  expect(svg, title).not.toMatch(/<text[^>]*>\s*<\/text>/);
}

/** Drawn by librsvg, it looks as it does in the page. */
async function expectAlike(
  button: Locator,
  svg: string,
  title: string,
  info: TestInfo,
): Promise<void> {
  if (!isInstalled('rsvg-convert')) {
    info.annotations.push({ type: 'skipped', description: `no rsvg-convert: ${title}` });
    return;
  }
  const drawn = await drawnByRsvg(svg, svg.replace(/svg$/, 'rsvg.png'));
  const around = button.locator(
    'xpath=ancestor::*[self::figure or self::section or @data-kept][1]',
  );
  // What finds its parts itself is not what stands around its button.
  const box = (await around.count()) === 0 ? null : await around.boundingBox();
  if (box === null || drawn.widthPx !== Math.ceil(box.width + 2 * MARGIN_PX)) return;
  const shot = svg.replace(/svg$/, 'page.png');
  const page = await pngOf(await around.screenshot({ path: shot }));
  const share = shareOtherwise(page, drawn, MARGIN_PX);
  info.annotations.push({ type: 'otherwise', description: `${title}: ${share.toFixed(4)}` });
  console.info(`${title}: ${(100 * share).toFixed(2)} % of its cells look otherwise`);
  expect.soft(share, title).toBeLessThan(MOST_OTHERWISE);
}
