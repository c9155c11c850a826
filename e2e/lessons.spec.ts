import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const player = (page: Page) => page.getByTestId('lessons');
const d = (page: Page) => page.evaluate(() => window.cardinal.get('b').d);

test('a lesson is gone through by keys alone, and gives the user’s own page back', async ({
  page,
}) => {
  await page.goto('/?a=resnet18&b=resnet34&panel=layers');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await page.getByRole('button', { name: 'Learn' }).press('Enter');
  await expect(player(page)).toBeFocused();

  // The fourth lesson; the first has the focus of its list by Tab.
  await player(page)
    .getByRole('button', { name: /^4 The ResNeXt block/ })
    .press('Enter');
  await expect(player(page).getByRole('heading', { level: 3 })).toHaveText('ResNet’s bottleneck');
  await expect(player(page)).toContainText('1 of 7');
  await expect(player(page)).toBeFocused();
  expect(await page.evaluate(() => window.cardinal.get('b').preset)).toBe('resnext50_32x4d');
  const outlined = () =>
    page.locator('[data-panels]').evaluate((panel) => getComputedStyle(panel).outlineStyle);
  expect(await outlined()).toBe('solid');

  // As a clicker sends them, and as arrows.
  await page.keyboard.press('PageDown');
  await expect(player(page)).toContainText('2 of 7');
  await expect(page.getByRole('radio', { name: /^\(a\)/ })).toBeChecked();
  const answer = player(page).getByRole('textbox', { name: 'Your answer' });
  await answer.fill('70,144');
  await answer.press('Enter');
  await expect(player(page).getByRole('status')).toContainText(
    'Not yet. That is all 32 paths together.',
  );
  await answer.fill('2192');
  // The arrows are the field's while one types.
  await answer.press('ArrowLeft');
  await expect(player(page)).toContainText('2 of 7');
  await answer.press('Enter');
  await expect(player(page).getByRole('status')).toContainText('Right.');
  await player(page).getByRole('button', { name: 'Next step' }).press('Enter');
  for (const step of [4, 5]) {
    await page.keyboard.press('ArrowRight');
    await expect(player(page)).toContainText(`${step} of 7`);
  }
  await page.keyboard.press('ArrowLeft');
  await expect(player(page)).toContainText('4 of 7');

  // What is to be set is judged as it is set, and the link has it.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(player(page).getByRole('status')).toContainText('Not yet. With C = 8 and d = 4');
  await page.evaluate(() => window.cardinal.set('b', { d: 14 }));
  await expect(player(page).getByRole('status')).toContainText('Right. Done: d = 14');
  await expect(page).toHaveURL(/b\.d=14.*lesson=block/);
  await expect(page).toHaveURL(/[?&]step=6/);
  await page.reload();
  await expect(player(page)).toContainText('6 of 7');
  await expect(player(page).getByRole('status')).toContainText('Right.');
  expect(await d(page)).toBe(14);

  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(player(page)).toContainText('7 of 7');
  await expect(
    player(page).getByRole('button', { name: /^Next lesson: Cardinality/ }),
  ).toBeVisible();
  await player(page).getByRole('button', { name: 'All lessons' }).press('Enter');
  await expect(player(page).getByRole('button', { name: /^4 The ResNeXt block/ })).toContainText(
    'done',
  );
  // A page opened by the link of a lesson is behind it as the page opens.
  expect(await page.evaluate(() => window.cardinal.get('b').preset)).toBe('resnext50_32x4d');
  await player(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(player(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Learn' })).toBeFocused();
  await expect(page).not.toHaveURL(/lesson/);
});

test('a question is found and opens its page; what was there comes back, or is kept', async ({
  page,
}) => {
  await page.goto('/?a=resnet18&b=resnet34&panel=layers');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await page.getByRole('button', { name: 'Learn' }).click();
  await player(page).getByText('Questions', { exact: true }).click();
  await player(page).getByRole('searchbox').fill('receptive');
  await expect(player(page).getByRole('status')).toHaveText('1 of 15 questions');
  await player(page)
    .getByRole('button', { name: /^Is the receptive field/ })
    .click();
  await expect(player(page)).toContainText('its last convolution sees 427 px');
  await expect(player(page)).toContainText('on the first 1×1 (B) 483 px');
  await player(page).getByRole('button', { name: 'Back to mine' }).click();
  const presets = () =>
    page.evaluate(() => (['a', 'b'] as const).map((lane) => window.cardinal.get(lane).preset));
  expect(await presets()).toEqual(['resnet18', 'resnet34']);
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');

  await player(page).getByText('Paper', { exact: true }).click();
  const line = player(page).getByRole('button', { name: /^Table 7/ });
  await line.click();
  await expect(line).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('heading', { name: /^Table 7: test error on CIFAR/ })).toBeVisible();
  await player(page).getByRole('button', { name: 'Keep these' }).click();
  expect(await presets()).toEqual(['resnext29_8x64d', 'resnext29_16x64d']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await presets()).toEqual(['resnet18', 'resnet34']);

  await page.goto('/?lesson=nonesuch');
  await expect(player(page).getByRole('alert')).toContainText('“nonesuch”');
});
