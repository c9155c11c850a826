import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { expectFocusSeen, tabTo } from './focusSeen';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ timeout: 240_000 });

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });
    const isNarrow = viewport.width < 900;

    test('two networks are set, looked at, run and shared by keys alone', async ({ page }) => {
      await open(page);
      await skipTo(page, 'Skip to network B');
      if (isNarrow) await openSettings(page);
      await setNumbers(page);
      if (isNarrow) await press(page, 'Escape');
      await pickPreset(page);
      await openBlock(page);
      await lookAtPanels(page);
      await choosePhoto(page);
      await readAnswer(page);
      await share(page);
      await undoAndRedo(page);
    });
  });
}

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await expect(page.getByRole('tab')).toHaveCount(5);
}

const b = (page: Page) => page.evaluate(() => window.cardinal.get('b'));
const controls = (page: Page) => page.getByTestId('lane-b-controls');
const slider = (page: Page, name: string) =>
  controls(page).getByRole('slider', { name, exact: true }).filter({ visible: true });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await expectFocusSeen(page, `after ${keys.join(' ')}`);
}

async function skipTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }), key, 160);
  await press(page, 'Enter');
}

async function openSettings(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'More settings of network B' }));
  await press(page, 'Enter');
}

async function setNumbers(page: Page): Promise<void> {
  await tabTo(page, slider(page, 'cardinality C'));
  await press(page, '1', '6', 'Enter');
  await expect.poll(async () => (await b(page)).c).toBe(16);
  await tabTo(page, slider(page, 'channels per group d'));
  const { d } = await b(page);
  await press(page, 'PageUp');
  await expect.poll(async () => (await b(page)).d).not.toBe(d);
  await tabTo(page, slider(page, 'depth'));
  await press(page, '1', '0', '1', 'Enter');
  await expect.poll(async () => (await b(page)).blocks).toBe('3-4-23-3');
}

async function pickPreset(page: Page): Promise<void> {
  const picker = controls(page).getByRole('button', { name: /^Network B:/ });
  await tabTo(page, picker, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('listbox', { name: 'Networks on offer' })).toBeFocused();
  await press(page, ...'resnext-50 4', 'Enter');
  await expect.poll(async () => (await b(page)).preset).toBe('resnext50_4x24d');
  await expect(picker).toBeFocused();
}

async function openBlock(page: Page): Promise<void> {
  const lane = page.getByTestId('lane-b');
  await tabTo(page, lane.locator('[data-item][tabindex="0"]'));
  await press(page, 'Home');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-item') ?? '');
  for (let steps = 0; !(await at()).startsWith('block-') && steps < 20; steps += 1) {
    await press(page, 'ArrowRight');
  }
  await press(page, 'Enter');
  const layers = lane.locator('[data-item^="layer1.0."]');
  await expect(layers.first()).toBeVisible();
  // The first closes the note of what has the focus.
  await press(page, 'Escape', 'Escape');
  await expect(layers).toHaveCount(0);
}

async function lookAtPanels(page: Page): Promise<void> {
  const chosen = page.getByRole('tab', { selected: true });
  await tabTo(page, chosen);
  for (const name of ['Block', 'Layers', 'Budget', 'Relatives', 'Weights']) {
    await expect(chosen).toHaveText(name);
    await expect(chosen).toBeFocused();
    await shown(page);
    const views = page.getByRole('group', { name: `Views of ${name}` }).getByRole('radio');
    if ((await views.count()) > 0) {
      await tabTo(page, views.first());
      await press(page, 'ArrowRight');
      await expect(views.nth(1)).toBeChecked();
      await shown(page);
      await tabTo(page, chosen, 'Shift+Tab');
    }
    await press(page, 'ArrowRight');
  }
  await expect(chosen).toHaveText('Block');
}

/** Waits until what a panel shows has come. */
async function shown(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('Loading…', { exact: true })).toHaveCount(0);
  await expect(panel.locator('h3, h4, table, button, svg').first()).toBeVisible();
}

async function choosePhoto(page: Page): Promise<void> {
  const samples = page.getByRole('group', { name: 'or a sample' });
  await tabTo(page, samples.locator('[tabindex="0"]'), 'Shift+Tab', 160);
  await press(page, 'Home', 'ArrowRight', 'Enter');
  await expect(samples.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
}

async function readAnswer(page: Page): Promise<void> {
  await skipTo(page, 'Skip to the answers', 'Shift+Tab');
  const answers = page.locator('[data-answers="a"]');
  await expect(answers).toBeFocused();
  await expect(page.getByTestId('small-top5-a').locator('li').first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(answers).toContainText('%');
}

async function share(page: Page): Promise<void> {
  const toolbar = page.getByRole('toolbar', { name: 'Two networks' });
  const button = toolbar.getByRole('button', { name: 'Share' });
  await tabTo(page, toolbar.locator('[tabindex="0"]'), 'Shift+Tab', 160);
  for (let steps = 0; !(await isFocused(page, 'Share')) && steps < 10; steps += 1) {
    await press(page, 'ArrowRight');
  }
  await press(page, 'Enter');
  const dialog = page.getByTestId('share');
  const copy = dialog.getByRole('button', { name: 'Copy link' });
  await tabTo(page, copy);
  await press(page, 'Enter');
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await press(page, 'Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
}

async function undoAndRedo(page: Page): Promise<void> {
  const before = await b(page);
  await press(page, 'Home', 'Enter');
  await expect.poll(() => b(page)).not.toEqual(before);
  await press(page, 'ArrowRight', 'Enter');
  await expect.poll(() => b(page)).toEqual(before);
  await press(page, 'Control+z');
  await expect.poll(() => b(page)).not.toEqual(before);
  await press(page, 'Control+Shift+z');
  await expect.poll(() => b(page)).toEqual(before);
}

/** Whether the button of that name has the focus. */
function isFocused(page: Page, name: string): Promise<boolean> {
  return page
    .getByRole('button', { name, exact: true })
    .evaluate((button) => button === document.activeElement);
}
