import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const notesOf = (page: Page) => page.getByTestId('notes');

test('notes in a second window stay in step, and catch up when they are opened again', async ({
  page,
}) => {
  await page.goto('/?lesson=stacking');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await page.getByTestId('lessons').getByRole('heading', { level: 3 }).waitFor();
  await page.keyboard.press('p');
  const said = page.getByTestId('presenter').getByRole('status');
  await expect(said).toContainText('Step 1 of 7');
  const open = async () => {
    // One that was closed has left.
    await page.getByRole('button', { name: 'Notes in a second window (N)' }).waitFor();
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
    return opened;
  };
  let notes = await open();
  await expect(notesOf(notes)).toContainText('Step 1 of 7');
  await notes.keyboard.press('PageDown');
  await expect(said).toContainText('Step 2 of 7');
  await page.keyboard.press('End');
  await expect(notesOf(notes)).toContainText('Step 7 of 7');
  await notes.getByLabel('Go to').selectOption('block 2');
  await expect(page).toHaveURL(/lesson=block/);
  await notes.keyboard.press('b');
  await expect(page.getByText('Black screen. Press B to go on.')).toBeAttached();

  await notes.close();
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  notes = await open();
  await expect(notesOf(notes)).toContainText('Step 3 of 7');
  await page.keyboard.press('Escape');
  await expect(notesOf(notes).getByRole('alert')).toContainText('The presentation is not open');
});
