import type { Page } from 'playwright/test';

/** The tab that each view which shares one is opened by. */
const TAB_OF: Readonly<Record<string, string>> = {
  Diff: 'Layers',
  Cost: 'Layers',
  Time: 'Layers',
  'Feature maps': 'Layers',
  'Cost charts': 'Layers',
  Evidence: 'Budget',
  Paper: 'Budget',
  Code: 'Weights',
  'Many photos': 'Weights',
  'What it looked at': 'Weights',
  Paths: 'Layers',
  'Perturb, camera': 'Weights',
};

/** Opens a panel, and of those with several views the named one, as a user does. */
export async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: TAB_OF[name] ?? name }).click();
  const view = page
    .getByRole('group', { name: /^Views of / })
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}$`) });
  if (name in TAB_OF || name === 'Layers' || name === 'Budget' || name === 'Weights') {
    await view.click();
  }
}
