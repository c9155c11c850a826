import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in a part of the page, one line a fault. */
export async function violations(page: Page, part: string): Promise<string[]> {
  // Not by a script tag, which the page's policy forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([root, tags]) => {
      const { axe } = window as unknown as {
        axe: { run(root: string, options: object): Promise<AxeResults> };
      };
      const results = await axe.run(root, {
        runOnly: { type: 'tag', values: tags },
        rules: {
          'target-size': { enabled: true },
          'label-content-name-mismatch': { enabled: true },
        },
        resultTypes: ['violations'],
      });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [part, RULES] as const,
  );
}
