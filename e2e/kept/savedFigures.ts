import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from 'playwright/test';
import { COLOURS, type Colours } from '../../src/views/keep/colours';

/** A figure of the page, as it is there and as its button saves it. */
export interface SavedFigure {
  /** What its file is called after the networks, without the ending. */
  readonly name: string;
  /** What its button says. */
  readonly title: string;
  /** The SVG in each of the colours; none of what is a table alone. */
  readonly svgs: Readonly<Partial<Record<Colours, string>>>;
  /** The parts of the page that are in it, from above, and whether a line of words stands over each. */
  readonly shots: readonly Shot[];
}

export interface Shot {
  readonly png: Buffer;
  readonly box: { readonly width: number; readonly height: number };
  readonly hasCaption: boolean;
}

/** What a picture leaves out, as `views/keep/htmlPieces.ts` has it: what is pressed or typed into, and hints. */
const LEFT_OUT =
  'button, input:not([role="spinbutton"]), select, textarea, progress, [popover], [data-keep], [data-hint], label:has(input), [data-testid="lane-a"] ~ ul';

/** Saves each figure that the page shows and that is not among `known` by the name of its button. */
export async function saveFigures(
  page: Page,
  stem: string,
  known: Set<string>,
): Promise<SavedFigure[]> {
  const saved: SavedFigure[] = [];
  for (const button of await page.locator('[data-keep] > button:visible').all()) {
    const title = ((await button.getAttribute('aria-label')) ?? '').replace(/^Keep: /, '');
    if (known.has(title)) continue;
    known.add(title);
    saved.push(await saveFigure(page, button, { title, stem }));
  }
  return saved;
}

async function saveFigure(
  page: Page,
  button: Locator,
  { title, stem }: { title: string; stem: string },
): Promise<SavedFigure> {
  const shots = await shotsOf(page, button);
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: `Keep: ${title}`, exact: true });
  await expect(menu.getByRole('button', { name: 'Copy link' })).toBeVisible();
  const saves = menu.getByRole('button', { name: 'Save SVG' });
  const svgs: Partial<Record<Colours, string>> = {};
  let file = '';
  if ((await saves.count()) === 0) file = (await pressed(page, menu, 'Save CSV')).file;
  else {
    for (const colours of COLOURS) {
      await menu.getByRole('radio', { name: colours }).check({ force: true });
      const { file: of, text } = await pressed(page, menu, 'Save SVG');
      svgs[colours] = text;
      file = of;
    }
  }
  await page.keyboard.press('Escape');
  return { name: file.replace(/\.(svg|csv)$/, '').replace(`${stem}-`, ''), title, svgs, shots };
}

async function pressed(page: Page, menu: Locator, name: string) {
  const button = menu.getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    file: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** The page's own look at what a button keeps, without what a picture leaves out. */
async function shotsOf(page: Page, button: Locator): Promise<Shot[]> {
  const isDrawing = (await button.getAttribute('aria-label')) === 'Keep: Both networks';
  const parts = isDrawing
    ? [page.getByTestId('lane-a'), page.getByTestId('lane-b')]
    : await keptAround(page, button);
  await page.mouse.move(0, 0);
  await hide(page, true);
  const shots: Shot[] = [];
  for (const part of parts) {
    // Away from the heads that stay at the top of the window.
    await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const png = await part.screenshot({ animations: 'disabled' });
    const { width, height } = await part.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { width: box.width, height: box.height };
    });
    shots.push({ png, box: { width, height }, hasCaption: isDrawing });
  }
  await hide(page, false);
  return shots;
}

/** What the button stands in; of the walk along the number of groups, what lies under its slider. */
async function keptAround(page: Page, button: Locator): Promise<Locator[]> {
  await button.evaluate((element) => {
    for (const before of document.querySelectorAll('[data-shot]'))
      before.removeAttribute('data-shot');
    const around = element.closest('figure, section, [data-kept]');
    (around?.querySelector(':scope > [data-walk]') ?? around)?.setAttribute('data-shot', '');
  });
  // A table that is saved whole stands in none.
  return page.locator('[data-shot]').all();
}

async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(
    ([selector, hidden]) => {
      for (const element of document.querySelectorAll(selector)) {
        const isWord =
          element.localName === 'button' && getComputedStyle(element).display === 'inline';
        element.toggleAttribute('data-left-out', hidden && !isWord);
      }
      // By the sheet's own interface: the page's policy has no room for a style of a test.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `[data-left-out] { visibility: hidden !important }
        :has([data-shot]) { background: var(--surface) !important }`,
      );
      document.adoptedStyleSheets = hidden ? [sheet] : [];
    },
    [LEFT_OUT, isHidden] as const,
  );
}
