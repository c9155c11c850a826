import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const SLIDER_B = '[data-testid="lane-b-controls"] [role="slider"][aria-label="cardinality C"]';
/** What a turn may write to the page in the time that follows it. */
const MOST_WRITES = 150;
const TURN_MS = 60;
const FIRST_LOAD_BYTES = 150_000;
/** Files of scripts that the page itself asks for until the sample is answered; `scripts/chunks.mjs` joins them. */
const MOST_SCRIPTS = 8;

interface Writes {
  /** Writes to the whole page in the time after each turn. */
  readonly turns: readonly number[];
  /** Every write within the drawing of lane A, named. */
  readonly inA: readonly string[];
}

/** Turns B's C down by single steps and counts what that writes. */
function turnB(page: Page, turns: number): Promise<Writes> {
  return page.evaluate(
    async ([selector, count, ms]) => {
      const slider = document.querySelector<HTMLElement>(selector);
      const laneA = document.querySelector('[data-testid="lane-a"]');
      if (slider === null || laneA === null) throw new Error('no slider or no drawing');
      const inA: string[] = [];
      const written: number[] = [];
      let writes = 0;
      const observer = new MutationObserver((records) => {
        writes += records.length;
        for (const { target, type, attributeName } of records)
          if (laneA.contains(target)) inA.push(`${target.nodeName} ${attributeName ?? type}`);
      });
      observer.observe(document.body, {
        subtree: true,
        attributes: true,
        childList: true,
        characterData: true,
      });
      slider.focus();
      for (let turn = 0; turn < count; turn += 1) {
        writes = 0;
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, ms));
        written.push(writes);
      }
      observer.disconnect();
      return { turns: written, inA };
    },
    [SLIDER_B, turns, TURN_MS] as const,
  );
}

test("a turn of B's knob writes little, and nothing into the drawing of A", async ({ page }) => {
  await page.goto('/');
  const slider = page.locator(SLIDER_B);
  await expect(slider).toHaveAttribute('aria-valuenow', '32');
  // What comes as the page opens writes too.
  await expect(page.getByTestId('small-top5-b').locator('li').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Get ImageNet weights' })).toBeVisible();
  const { turns, inA } = await turnB(page, 10);
  await expect(slider).toHaveAttribute('aria-valuenow', '22');
  expect(inA).toEqual([]);
  // It does write: the observer sees B.
  expect(Math.min(...turns)).toBeGreaterThan(0);
  expect(Math.max(...turns)).toBeLessThanOrEqual(MOST_WRITES);
});

test('what is read aloud of a block follows when the hand rests', async ({ page }) => {
  await page.goto('/');
  const block = page.getByTestId('lane-b').locator('[data-item="block-0-0"]');
  const before = await block.getAttribute('aria-label');
  await turnB(page, 1);
  await expect(block).not.toHaveAttribute('aria-label', before ?? '');
});

test('the scripts until the first drawing are small', async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-testid="lane-a"] *') === null) return;
      observer.disconnect();
      performance.mark('lane-a drawn');
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await page.goto('/');
  await page.getByTestId('lane-a').waitFor();
  const scripts = await page.evaluate(() => {
    const drawnAtMs = performance.getEntriesByName('lane-a drawn')[0]?.startTime ?? 0;
    const asked = performance.getEntriesByType('resource');
    return asked
      .filter(({ name, startTime }) => /\.js$/.test(name) && startTime <= drawnAtMs)
      .map(({ name }) => name);
  });
  expect(scripts.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const script of scripts) {
    const response = await page.request.get(script);
    bytes += gzipSync(await response.body(), { level: 9 }).length;
  }
  expect(bytes).toBeLessThan(FIRST_LOAD_BYTES);

  await expect(page.getByTestId('small-top5-a')).toBeVisible();
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
  );
  expect(asked.filter((name) => name.endsWith('.js')).length, asked.join(' ')).toBeLessThan(
    MOST_SCRIPTS,
  );
});
