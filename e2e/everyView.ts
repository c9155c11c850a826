import { expect, type Page } from 'playwright/test';

/** Opens each view of each panel in turn, and has it looked at once it has come. */
export async function inEveryView(
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await come(page);
    const views = await page
      .getByRole('group', { name: /^Views of / })
      .locator('label')
      .all();
    if (views.length === 0) await look((await tab.textContent()) ?? '');
    for (const view of views) {
      await view.click();
      await come(page);
      await look((await view.textContent()) ?? '');
    }
  }
}

async function come(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('Loading…', { exact: true })).toHaveCount(0);
  await expect(panel.locator('h3, h4, table, button, svg').first()).toBeVisible();
}
