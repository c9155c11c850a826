import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in a part of the page, one line a fault. */
export function violations(page: Page, part: string): Promise<string[]> {
  return found(page, part, {
    runOnly: { type: 'tag', values: RULES },
    rules: {
      'target-size': { enabled: true },
      'label-content-name-mismatch': { enabled: true },
    },
  });
}

/** What axe finds that hangs on colours alone: all that another theme can change. */
export function colourViolations(page: Page, part: string): Promise<string[]> {
  return found(page, part, {
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  });
}

async function found(page: Page, part: string, options: RunOptions): Promise<string[]> {
  // Not by a script tag, which the page's policy forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([root, options]) => {
      const { axe } = window as unknown as {
        axe: { run(root: string, options: object): Promise<AxeResults> };
      };
      const results = await axe.run(root, { ...options, resultTypes: ['violations'] });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [part, options] as const,
  );
}
