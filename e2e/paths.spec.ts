import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm&panel=paths&at=2.1';
const FIRST = { timeout: 60_000 };
const answer = (page: Page, id: 'a' | 'b') => page.getByTestId(`paths-answer-${id}`);

/** The probability of a class with a part off, as it stands in the table. */
async function sharesAfter(page: Page, id: 'a' | 'b'): Promise<Record<string, number>> {
  return answer(page, id)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-index'), Number(row.getAttribute('data-after'))]),
      ),
    );
}

function softmax(logits: readonly number[]): number[] {
  const powers = logits.map((value) => Math.exp(value - Math.max(...logits)));
  return powers.map((power) => power / powers.reduce((sum, each) => sum + each, 0));
}

test('paths are switched by keyboard, and the answer is that of a run without them', async ({
  page,
}) => {
  await page.goto(`/?${PAIR}`);
  const tile = (path: number, state: string) =>
    page.getByRole('button', { name: `path ${path} of 4, ${state}`, exact: true });
  await tile(1, 'on').focus({ timeout: 60_000 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(tile(2, 'off')).toBeFocused();
  await expect(answer(page, 'b')).toContainText('layer2.0 without path 2', FIRST);
  await expect(page).toHaveURL(/off=-_1/);
  const expected = await page.evaluate(async () => {
    const { logits } = await window.cardinal.ablate('b', 'layer2.0', [1]);
    return [...logits];
  });
  const shares = await sharesAfter(page, 'b');
  for (const [index, share] of softmax(expected).entries()) {
    expect(shares[index]).toBeCloseTo(share, 6);
  }
  await page.keyboard.press('Space');
  await expect(answer(page, 'b')).toContainText('Nothing is off.');
});

test('branch and shortcut are switched off one at a time, and a link restores that', async ({
  page,
}) => {
  await page.goto(`/?${PAIR}&off=residual_branch`);
  await expect(answer(page, 'a')).toContainText('layer2.0 without its shortcut', FIRST);
  await expect(answer(page, 'b')).toContainText('layer2.0 without its branch', FIRST);
  await page.getByRole('button', { name: 'Reset both' }).click();
  await expect(answer(page, 'a')).toContainText('Nothing is off.');
  await page.getByRole('combobox', { name: 'Block' }).selectOption('layer3.1');
  await expect(page).toHaveURL(/at=3\.2/);
  await page.getByRole('button', { name: 'All off' }).last().click();
  await expect(answer(page, 'b')).toContainText('layer3.1 without any path', FIRST);
});

test('the paths are ranked by what each off alone does', async ({ page }) => {
  await page.goto(`/?${PAIR}`);
  await page.getByRole('button', { name: 'Rank the 4 paths' }).click({ timeout: 60_000 });
  const rows = page.getByTestId('paths-ranking-b').locator('li');
  await expect(rows).toHaveCount(4, FIRST);
  await page.getByText('logit', { exact: true }).last().click();
  const changes = (await rows.allTextContents()).map((text) =>
    Math.abs(Number(/logit (.*)$/.exec(text)?.[1]?.replace('−', '-'))),
  );
  expect(changes).toEqual([...changes].sort((one, other) => other - one));
  expect(changes[0]).toBeGreaterThan(0);
});
