import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const player = (page: Page) => page.getByTestId('lessons');
const button = (page: Page, name: string | RegExp) => player(page).getByRole('button', { name });
const box = (page: Page, name: string) => player(page).getByRole('textbox', { name, exact: true });
const presets = (page: Page) =>
  page.evaluate(() => (['a', 'b'] as const).map((lane) => window.cardinal.get(lane).preset));

test('a lesson is written by keys from the page, kept over a reload, played, saved and opened again', async ({
  page,
}) => {
  await page.goto('/?a=resnet18&b=resnet34&lesson=own');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await button(page, 'Write a lesson').press('Enter');
  await expect(box(page, 'Title of the lesson')).toBeFocused();
  await page.keyboard.type('Groups <b>');

  await button(page, 'Record this page as a step').press('Enter');
  await expect(box(page, 'Title')).toHaveValue('ResNet-18, ResNet-34');
  await box(page, 'Text').fill('**Two** networks, [one paper](https://arxiv.org/abs/1512.03385).');
  await expect(player(page).getByRole('strong')).toHaveText('Two');
  await page.evaluate(() => window.cardinal.set('b', { preset: 'resnext50_32x4d' }));
  await button(page, 'Record this page as a step').press('Enter');
  await box(page, 'Title').fill('ResNeXt');
  await player(page).getByText('Set the page', { exact: true }).click();
  await box(page, 'What is asked').fill('Set C of B to 8.');
  await player(page).getByRole('spinbutton').fill('8');
  await box(page, 'Said once it is done').fill('That is 8.');

  const steps = player(page).getByRole('list', { name: 'Steps of the lesson' }).getByRole('button');
  await expect(steps).toHaveText(['1 ResNet-18, ResNet-34', '2 ResNeXt']);
  await steps.nth(1).press('Alt+ArrowUp');
  await expect(steps).toHaveText(['1 ResNeXt', '2 ResNet-18, ResNet-34']);
  await expect(steps.nth(0)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(steps).toHaveText(['1 ResNet-18, ResNet-34']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(steps).toHaveText(['1 ResNet-18, ResNet-34', '2 ResNeXt']);

  await page.reload();
  await button(page, /^Groups <b>/).press('Enter');
  const saving = page.waitForEvent('download');
  await button(page, 'Save as a file').press('Enter');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('Groups-b.lesson.json');
  const file = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    schema: 'cardinal-lesson/1',
    steps: [
      { state: '?a=resnet18&b=resnet34' },
      { state: '?a=resnet18&b=resnext50_32x4d', question: { conditions: [{ value: 8 }] } },
    ],
  });
  await button(page, 'All of your own').press('Enter');
  await button(page, 'Delete Groups <b>').press('Enter');
  await expect(button(page, /^Groups <b>/)).toHaveCount(0);

  const broken = file.replace('?a=resnet18&b=resnext50_32x4d', '?a=resnet18&b=nonesuch');
  const open = (text: string) =>
    page
      .getByTestId('lesson-file')
      .setInputFiles({ name: 'x.lesson.json', mimeType: '', buffer: Buffer.from(text) });
  await open(broken);
  await expect(page.getByTestId('notice')).toContainText('Step 2, state: b=nonesuch');
  await open(file);
  await expect(player(page).getByRole('heading', { level: 2 })).toHaveText('Groups <b>');
  await expect(player(page).getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer');
  expect(await presets(page)).toEqual(['resnet18', 'resnet34']);
  await page.keyboard.press('PageDown');
  await page.evaluate(() => window.cardinal.set('b', { c: 8 }));
  await expect(player(page).getByRole('status')).toHaveText('Right. That is 8.');
});
