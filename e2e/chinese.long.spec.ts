import type { Page } from 'playwright/test';
import { PANEL_IDS } from '../src/store/view';
import { expect, test } from './fixtures';

/** What is English in a Chinese text too: names, terms of tools, and texts of sources as they are printed. */
const NAMES = [
  /\b(?:torchvision|timm|torchinfo|thop|fvcore|ptflops|keras|numpy|safetensors|groups|px|params)\b/g,
  /PyTorch (?:zip|tar)|file,label|matched frequency|[\w./=-]*[_/=][\w./=-]*/g,
  /Aggregated [\w ]+ Networks|“[^”]*”/g,
  // A term with its English beside it.
  /（[\w -]+）/g,
];
/** Two English words in a row or more. */
const ENGLISH = /[a-z]{2,}(?:[ ,]+[a-z]{2,})+/;

test('no English sentence is left in what is opened in Chinese', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/?lang=zh-CN');
  await page.getByTestId('top5-a').or(page.getByTestId('small-top5-a')).waitFor();
  expect.soft(await english(page), 'the page').toEqual([]);

  await page.keyboard.press('?');
  const help = page.getByTestId('help');
  await help.waitFor();
  expect.soft(await english(page), 'keys').toEqual([]);
  await help.getByRole('tab').nth(1).click();
  await help.getByRole('searchbox').waitFor();
  expect.soft(await english(page), 'glossary').toEqual([]);

  for (const panel of PANEL_IDS) {
    await page.goto(`/?lang=zh-CN&panel=${panel}`);
    await page.getByRole('tabpanel').locator('h3, h4, table, button, svg').first().waitFor();
    await expect(page.getByRole('tabpanel').getByText('正在载入…')).toHaveCount(0);
    expect.soft(await english(page), panel).toEqual([]);
  }

  await page.goto('/?lang=zh-CN&lesson=own');
  const lessons = page.getByTestId('lessons');
  await lessons.getByRole('button', { name: '新编一课' }).click();
  await lessons.getByRole('button', { name: '把当前页面录为一步' }).click();
  for (const kind of ['选择答案', '填写数字', '设置页面']) {
    await lessons.getByText(kind, { exact: true }).click();
    expect.soft(await english(page), `editor, ${kind}`).toEqual([]);
  }
});

test('a lesson, its presenter and its notes are in Chinese throughout', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/?lang=zh-CN&lesson=block');
  const lessons = page.getByTestId('lessons');
  await lessons.getByRole('heading', { level: 3 }).waitFor();
  await page.keyboard.press('p');
  const said = page.getByTestId('presenter').getByRole('status');
  await said.waitFor();
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await notes.getByTestId('notes').getByRole('heading').first().waitFor();
  for (let step = 1; step <= 7; step += 1) {
    await expect(said).toContainText(`${step}`);
    expect.soft(await english(page), `step ${step}`).toEqual([]);
    expect.soft(await english(notes), `notes of step ${step}`).toEqual([]);
    await page.keyboard.press('PageDown');
  }
});

/** Texts that are seen, and what names them, with an English sentence in them; code, and what says that it is English, aside. */
async function english(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const isSeen = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true }) &&
      element.closest('code, pre, math, [lang="en"]') === null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (isSeen(walker.currentNode.parentElement))
        found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!isSeen(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found;
  });
  const bare = (text: string) => NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => ENGLISH.test(bare(text)));
}
