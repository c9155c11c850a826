import type { Page } from 'playwright/test';
import { DEPTH_RULE_STEPS } from '../../src/core/depthRule';
import { BLOCK_VIEWS, NEURON_STEPS, TABLE_IDS } from '../../src/store/view';
import { EVIDENCE_CHARTS } from '../../src/views/evidence/charts';
import { expect } from '../fixtures';
import { writePhotos } from '../madePhotos.mjs';
import { type SavedFigure, saveFigures } from './savedFigures';

/** Views of the page whose figures are saved in turn, each by its link. */
export interface Walk {
  readonly a: string;
  readonly b: string;
  readonly states: readonly State[];
}

interface State {
  readonly link: string;
  /** What is pressed before the figures are there. */
  readonly go?: (page: Page, folder: string) => Promise<void>;
}

/** The figures of a walk, each the first time that the page shows it; what views need is put into a folder. */
export async function* figuresOf(
  page: Page,
  { a, b, states }: Walk,
  folder: string,
): AsyncGenerator<SavedFigure> {
  const known = new Set<string>();
  for (const { link, go } of states) {
    await page.goto(`/?a=${a}&b=${b}&${link}`);
    await page.getByTestId('lane-b').locator('[data-item]').first().waitFor();
    const panel = page.locator('[role=tabpanel][data-state=active]');
    await expect(panel.getByText('Loading…', { exact: true })).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    await go?.(page, folder);
    await expect(panel.locator('[data-keep] > button').first()).toBeVisible();
    yield* await saveFigures(page, `${a}-${b}`, known);
  }
}

const LONG = { timeout: 90_000 };
const links = (...each: string[]): State[] => each.map((link) => ({ link }));
/** Until a figure can be saved whose button says so. */
const keeps = (page: Page, title: RegExp) =>
  expect(page.getByRole('button', { name: title }).first()).toBeVisible(LONG);

async function runMany(page: Page, folder: string): Promise<void> {
  await writePhotos(folder, ['cat', 'dog'], 4, 48);
  await page.getByTestId('many-folder').setInputFiles(folder);
  await page.getByRole('button', { name: /^Run both on/ }).click();
  await expect(page.getByTestId('many-run')).toHaveAttribute('data-phase', 'done', LONG);
}

/** Until a figure of the linked tensor has come. */
async function lookAt(page: Page, title: RegExp): Promise<void> {
  for (const lane of ['a', 'b']) {
    const look = page
      .getByTestId(`inspector-${lane}`)
      .getByRole('button', { name: 'Look at these weights' });
    await look.click(LONG);
  }
  await keeps(page, title);
}

async function measure(page: Page): Promise<void> {
  await page.getByTestId('measure-wasm').click();
  const sweep = page.getByRole('button', { name: 'Sweep', exact: true }).first();
  await sweep.click(LONG);
  await expect(page.getByRole('button', { name: 'Sweep again' }).first()).toBeVisible(LONG);
}

/** The published pair: everything that needs no weights. */
export const PUBLISHED: Walk = {
  a: 'resnet50',
  b: 'resnext50_32x4d',
  states: links(
    ...BLOCK_VIEWS.map((form) => `form=${form}`),
    'at=2.1&form=b',
    ...DEPTH_RULE_STEPS.map((each) => `form=depth&step=${each}`),
    ...NEURON_STEPS.map((step) => `panel=neuron&neuron=${step}`),
    'panel=connectivity&walk=b',
    'panel=layers',
    'panel=diff',
    ...['pytorch', 'torchinfo'].map((count) => `panel=cost&count=${count}`),
    'panel=costchart',
    'panel=costchart&costs=params',
    'panel=budget&map=b',
    ...TABLE_IDS.map((table) => `panel=paper&table=${table}`),
    ...EVIDENCE_CHARTS.map((chart) => `panel=evidence&evidence=${chart}`),
    'panel=relatives',
  ),
};

/** The pair whose weights come with the page: what is known once it has run. */
export const SMALL: Walk = {
  a: 'cifar10-resnet29-1x16d',
  b: 'cifar10-resnext29-4x6d',
  states: [
    { link: 'panel=maps', go: (page) => keeps(page, /channel by channel$/) },
    {
      link: 'panel=looked',
      go: async (page) => {
        await keeps(page, /^Keep: .* of A$/);
        await keeps(page, /^Keep: .* of B$/);
      },
    },
    {
      link: 'panel=paths&at=2.1&off=-_1',
      go: async (page) => {
        await page.getByRole('button', { name: /^Rank the/ }).click(LONG);
        await keeps(page, /^Keep: Effect of each path/);
      },
    },
    {
      link: 'panel=live&change=noise',
      go: async (page) => {
        await page.getByRole('button', { name: 'Draw the curve' }).click(LONG);
        await expect(page.getByRole('button', { name: 'Draw the curve' })).toBeEnabled(LONG);
        await keeps(page, /^Keep: Robustness curve/);
      },
    },
    { link: 'panel=weights&tensor=conv1.weight', go: (page) => lookAt(page, /^Keep: Filters/) },
    {
      link: 'panel=weights&tensor=layer1.0.conv2.weight',
      go: (page) => lookAt(page, /^Keep: Norm of each group/),
    },
    { link: 'panel=many', go: runMany },
    { link: 'panel=time', go: measure },
  ],
};
