import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';

const FOLDER = new URL('../src/i18n/', import.meta.url);

test.describe('where the browser asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page is in Chinese, goes over to English with all that it holds, and a link has the last word', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByTestId('small-top5-a')).toContainText('猫');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page).toHaveTitle('Cardinal：ResNet 与 ResNeXt 并排比较');
    expect(await saidIn(page, await englishOnly())).toEqual([]);
    expect(await violations(page, 'body')).toEqual([]);

    await page.getByRole('tab', { name: '层', exact: true }).click();
    await expect(page.getByRole('tabpanel').getByText('参数量').first()).toBeVisible();
    await page.evaluate(() => window.cardinal.set('b', { c: 16, d: 8 }));
    const held = await holding(page);
    await page.getByRole('button', { name: '主题、语言、帮助' }).click();
    const english = page.getByRole('radio', { name: 'English' });
    await english.press('Space');

    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(english).toBeFocused();
    await expect(page).toHaveTitle('Cardinal: ResNet and ResNeXt, side by side');
    await expect(page.getByTestId('small-top5-a')).toContainText('cat');
    await expect(page.getByTestId('lane-b').getByText('stage 1 · conv2')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(await holding(page)).toEqual(held);

    await page.goto('/?lang=zh-Hans');
    await expect(page.getByText('基数 C', { exact: true }).first()).toBeVisible();
    await expect(page.getByTestId('notice')).toHaveCount(0);
  });
});

test('an English page fetches no words of another language, and tells of one it does not speak', async ({
  page,
}) => {
  await page.goto('/?lang=tlh');
  await expect(page.getByTestId('notice')).toContainText('lang=tlh');
  await expect(page.getByTestId('small-top5-a')).toContainText('cat');
  const scripts = await page.evaluate(async () => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    const texts = fetched
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => (await fetch(name)).text());
    return Promise.all(texts);
  });
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((text) => text.includes('撤销'))).toEqual([]);
});

/** What a user has made of the page: networks, the link, and the answers of both. */
function holding(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    a: window.cardinal.get('a'),
    b: window.cardinal.get('b'),
    logits: [...(window.cardinal.logits('a') ?? [])],
  }));
}

/** Patterns of the English texts that Chinese says otherwise; values may be anything. */
async function englishOnly(): Promise<string[]> {
  const [english, chinese] = [await wordsIn('en'), await wordsIn('zh-CN')];
  return Object.entries(english)
    .filter(([key, text]) => chinese[key] !== text && /[a-z]{2}/.test(text.replace(/\{\w+\}/g, '')))
    .map(([, text]) =>
      text
        .split(/\{\w+\}/)
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+'),
    );
}

async function wordsIn(language: string): Promise<Record<string, string>> {
  const files = await readdir(new URL(`${language}/`, FOLDER));
  const parts = files
    .filter((file) => file !== 'words.ts')
    .map((file) => import(new URL(`${language}/${file}`, FOLDER).href));
  return Object.assign({}, ...(await Promise.all(parts)).flatMap((part) => Object.values(part)));
}

/** Texts and names on the page that one of these patterns describes whole. */
function saidIn(page: Page, patterns: readonly string[]): Promise<string[]> {
  return page.evaluate((sources) => {
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        said.push(element.getAttribute(name) ?? '');
      }
    }
    const known = sources.map((source) => new RegExp(`^(?:${source})$`));
    return said.map((text) => text.trim()).filter((text) => known.some((each) => each.test(text)));
  }, patterns);
}
