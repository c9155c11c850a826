import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** What `page.evaluate` sees of replies, on the page that embeds. */
interface Heard {
  readonly heard: { readonly id?: string; readonly ready?: boolean }[];
}

test('a part stands in a frame of another page, which sets and reads it by messages', async ({
  page,
}) => {
  // A page of the same origin without Cardinal in it.
  await page.route('**/slides.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Slides</title><iframe id="frame" width="960" height="480" title="Cardinal"></iframe>',
    }),
  );
  await page.goto('/slides.html');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.querySelector('iframe');
    if (frame) frame.src = '/?a=resnet50&b=resnext50_32x4d&embed=drawing&hide=knobs';
  });
  const frame = page.frameLocator('#frame');
  await expect(frame.getByTestId('params-a')).toHaveText('25.56 M');
  await expect(frame.getByTestId('lane-b')).toBeVisible();
  await expect(frame.getByRole('slider')).toHaveCount(0);
  await expect(frame.getByRole('toolbar', { name: 'Two networks' })).toHaveCount(0);
  await expect(frame.getByRole('tab')).toHaveCount(0);
  await expect(frame.getByRole('contentinfo')).toContainText(
    'Top-1 error, one crop, ImageNet-1K: ResNeXt, Table 3.',
  );
  const link = frame.getByRole('link', { name: 'Open in Cardinal' });
  await expect(link).toHaveAttribute('href', '?a=resnet50&b=resnext50_32x4d');

  const ask = async (message: object) => {
    await page.evaluate((sent) => {
      const frame = document.querySelector('iframe');
      frame?.contentWindow?.postMessage(sent, location.origin);
    }, message);
    const id = (message as { id: string }).id;
    const reply = () =>
      page.evaluate((of) => (window as unknown as Heard).heard.find((each) => each.id === of), id);
    await expect.poll(reply).toBeDefined();
    return reply();
  };
  await expect
    .poll(() => page.evaluate(() => (window as unknown as Heard).heard.some(({ ready }) => ready)))
    .toBe(true);
  expect(await ask({ cardinal: 1, id: 'set', set: '?a=resnet18&b=resnet34' })).toMatchObject({
    link: expect.stringMatching(/\/\?a=resnet18&b=resnet34$/),
    counts: { a: { params: 11_689_512 }, b: { params: 21_797_672 } },
  });
  await expect(frame.getByTestId('params-a')).toHaveText('11.69 M');
  await expect(link).toHaveAttribute('href', '?a=resnet18&b=resnet34');
  expect(await ask({ cardinal: 1, id: 'bad', set: 'javascript:document.title="x"' })).toEqual({
    cardinal: 1,
    id: 'bad',
    error: { code: 'set-not-a-query', field: 'set' },
  });
  expect(await ask({ cardinal: 1, id: 'now', get: true })).toMatchObject({
    counts: { a: { params: 11_689_512 } },
  });
});

/** Counts, errors, shares and times of a text, as the page writes them; no numbers of a paper's sections. */
function consequences(text: string): string[] {
  const found = text
    .replaceAll(/section \d+(\.\d+)?/g, '')
    .match(
      /\d[\d,.]* [kMGT]\b|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?\s?(?:%|ms|s\b|×(?!\s?\d))(?!\d)|\d+\.\d+/g,
    );
  return [...new Set(found ?? [])];
}

const snapshot = (page: Page) => page.locator('body').ariaSnapshot();

test('H hides what comes of the networks from the tree that is read aloud, until it is pressed again', async ({
  page,
}) => {
  await page.goto('/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&lesson=block&step=2');
  await expect(page.getByTestId('top5-a')).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('lane-a').locator('[data-item]').first().focus();
  const written = page.getByRole('tabpanel').getByText(/MACs/).filter({ visible: true });
  await written.first().waitFor();
  // The lesson is a part of what is read aloud.
  await page.getByRole('heading', { name: 'Form (a): C paths, summed' }).waitFor();
  const shown = await snapshot(page);
  const before = consequences(shown);
  expect(before.length).toBeGreaterThan(20);
  await page.keyboard.press('h');
  const sign = page.getByRole('button', { name: 'Hidden: press H' });
  await expect(sign).toBeVisible();
  await expect(page).toHaveURL(/predict=1/);
  const hidden = await snapshot(page);
  expect(before.filter((each) => consequences(hidden).includes(each))).toEqual([]);
  // A lesson keeps its words and what is set, without its figures.
  expect(hidden).toContain('block has C = 32 paths. Each narrows the');
  expect([shown.includes('96 convolutions'), hidden.includes('96 convolutions')]).toEqual([
    true,
    false,
  ]);
  // What is set stays, and what an attribute would tell is gone too.
  await expect(page.getByRole('slider', { name: 'cardinality C' }).first()).toBeVisible();
  const told = await page
    .locator('[title]:visible, [aria-label]:visible, [aria-valuetext]:visible')
    .evaluateAll((all) =>
      all.map((each) =>
        ['title', 'aria-label', 'aria-valuetext'].map((name) => each.getAttribute(name)).join(' '),
      ),
    );
  expect(told.flatMap(consequences)).toEqual([]);

  // Turned and answered anew, it stays hidden; a letter that is typed hides nothing.
  await page.evaluate(() => window.cardinal.set('b', { d: 8 }));
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page.getByRole('tabpanel').getByRole('row')).toHaveCount(0);
  expect(consequences(await snapshot(page))).toEqual([]);
  await page.reload();
  await expect(sign).toBeVisible();
  await expect(page.getByTestId('params-a')).toBeHidden();
  expect(consequences(await snapshot(page))).toEqual([]);
  await sign.click();
  await expect(page.getByTestId('params-a')).toBeVisible();
  await expect(page).not.toHaveURL(/predict/);
});

test('the presenter fills the screen with a part at a time, by a clicker’s keys', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await page.getByTestId('answer-news').waitFor({ state: 'attached' });
  await page.keyboard.press('p');
  const presenter = page.getByTestId('presenter');
  const lane = (id: string) => page.getByTestId(`lane-${id}`);
  await expect(presenter.getByRole('status')).toContainText('A and B, 1 of 5');
  await expect(lane('a')).toBeVisible();
  await expect(page.getByRole('tabpanel')).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Two networks' })).toBeHidden();
  expect(await smallestPx(page.getByRole('main'))).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('PageDown');
  await expect(lane('b')).toBeHidden();
  await expect(lane('a')).toBeInViewport({ ratio: 0.9 });
  expect(await smallestPx(page.getByRole('main'))).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('ArrowRight');
  await expect(lane('b')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-answers="b"]')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(presenter.getByRole('status')).toContainText('Block, 4 of 5');

  await page.keyboard.press('b');
  await expect(presenter.getByText('Black screen. Press B to go on.')).toBeAttached();
  await page.keyboard.press('.');
  await expect(presenter.getByText('Black screen. Press B to go on.')).toHaveCount(0);
  if (await page.evaluate(() => document.fullscreenElement !== null)) {
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  }

  // The light follows the pointer, goes to what takes the focus, and is the first that Escape ends.
  await page.keyboard.press('s');
  const light = page.getByTestId('spotlight');
  const litX = () => light.evaluate((shade) => shade.style.getPropertyValue('--spot-x'));
  await page.mouse.move(300, 200);
  await expect.poll(litX).toBe('300px');
  await expect(presenter.getByRole('status')).toContainText('Spotlight on');
  const next = presenter.getByRole('button', { name: 'Next (Page Down)' });
  await next.focus();
  const box = await next.boundingBox();
  expect(Number.parseFloat(await litX())).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2, 0);
  await page.keyboard.press('Escape');
  await expect(light).toHaveCount(0);
  await expect(presenter).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Two networks' })).toBeVisible();
});

test('Share gives a link, a frame and a QR code, for an address that others can open', async ({
  page,
}) => {
  await page.goto('/?a=resnet18&b=resnet34');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByTestId('share');
  await expect(dialog.getByRole('status')).toContainText('others cannot open 127.0.0.1');
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const address = dialog.getByLabel('Public address of this page');
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('“javascript:alert(1)”');
  await address.fill('https://example.org/cardinal/?x=1');
  await address.press('Enter');
  await expect(dialog.getByRole('status')).toHaveCount(0);
  await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(
    'https://example.org/cardinal/?a=resnet18&b=resnet34',
  );
  await dialog.getByLabel('Part').selectOption('numbers');
  await dialog.getByLabel('claim and source').check();
  await expect(dialog.getByLabel('HTML of the frame')).toHaveValue(
    /^<iframe src="https:\/\/example\.org\/cardinal\/\?a=resnet18&amp;b=resnet34&amp;embed=numbers&amp;hide=claim" /,
  );
  await dialog.getByRole('button', { name: 'Present (P)' }).click();
  await page.getByTestId('presenter').getByRole('button', { name: 'End (Escape)' }).click();
  await expect(page.getByTestId('presenter')).toHaveCount(0);
});

/** Size on the screen of the smallest text in sight, px. */
function smallestPx(part: Locator): Promise<number> {
  return part.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (parent === null || textContent?.trim() === '') continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('.visually-hidden') !== null) continue;
      const zoom = (parent as Element & { currentCSSZoom: number }).currentCSSZoom;
      sizes.push(Number.parseFloat(getComputedStyle(parent).fontSize) * zoom);
    }
    return Math.min(...sizes);
  });
}
