import { writeFile } from 'node:fs/promises';
import { type Difference, difference } from '../../scripts/figures/likeness.mjs';
import { byRsvg, CELL_PX, type FigureDesk } from './figureDesk';
import type { SavedFigure } from './savedFigures';

/**
 * How far apart two drawings may be, 0 to 1: over all, and over a square of 40 px. Right ones are up to 0.0012 and
 * 0.009 apart; a blank between two words that a program drops is 0.02.
 */
const BY_RSVG = { mean: 0.003, worst: 0.015 };
/** On the page words that open something are underlined, and lines of text stand on whole pixels: up to 0.010 and 0.038. */
const ON_PAGE = { mean: 0.015, worst: 0.045 };
/** Of `views/keep/picture.ts`, px. */
const [MARGIN_PX, GAP_PX, CAPTION_PX] = [16, 16, 24];

interface Judging {
  readonly desk: FigureDesk;
  /** Where files are put, without their endings. */
  readonly path: string;
  readonly canRsvg: boolean;
}

/** What is wrong with the files of a figure: in themselves, and as they are drawn. */
export async function judged(figure: SavedFigure, judging: Judging): Promise<string[]> {
  const faults: string[] = [];
  for (const [colours, svg] of Object.entries(figure.svgs)) {
    const path = `${judging.path}-${colours}`;
    await writeFile(`${path}.svg`, svg);
    const found = [
      ...(await judging.desk.faults(svg)),
      ...(judging.canRsvg ? await otherwiseDrawn(judging.desk, svg, path) : []),
      ...(colours === 'light' ? await unlikePage(figure, svg, { ...judging, path }) : []),
    ];
    faults.push(...found.map((fault) => `${figure.name} (${figure.title}), ${colours}: ${fault}`));
  }
  return faults;
}

/**
 * By librsvg, against the browser with the same fonts: what stands in for Helvetica is another for each where the
 * machine has PostScript fonts, so that a font is named which both take.
 */
async function otherwiseDrawn(desk: FigureDesk, figure: string, path: string): Promise<string[]> {
  const svg = figure.replaceAll('Helvetica, Arial', 'Liberation Sans, Helvetica, Arial');
  await writeFile(`${path}-plain.svg`, svg);
  const [own, other] = [await desk.drawn(svg, 'machine'), await byRsvg(`${path}-plain.svg`)];
  await writeFile(`${path}-browser.png`, own);
  await writeFile(`${path}-rsvg.png`, other);
  const apart = difference(await desk.cells(own), await desk.cells(other));
  return tooFar(apart, BY_RSVG, 'rsvg-convert draws it otherwise');
}

/** Each part of it where the picture has it, against the page. */
async function unlikePage(
  { shots }: SavedFigure,
  svg: string,
  { desk, path }: Judging,
): Promise<string[]> {
  const own = await desk.drawn(svg, 'page');
  await writeFile(`${path}-own.png`, own);
  const faults: string[] = [];
  let y = MARGIN_PX;
  for (const [at, { png, box, hasCaption }] of shots.entries()) {
    await writeFile(`${path}-page${at}.png`, png);
    if (hasCaption) y += CAPTION_PX;
    const apart = difference(
      await desk.cells(own, { x: MARGIN_PX, y, ...box }),
      await desk.cells(png),
    );
    faults.push(...tooFar(apart, ON_PAGE, 'the page shows it otherwise'));
    y += box.height + GAP_PX;
  }
  return faults;
}

function tooFar({ mean, worst, at }: Difference, most: typeof ON_PAGE, what: string): string[] {
  if (process.env.CARDINAL_APART) console.log(`${what}? ${mean.toFixed(4)} ${worst.toFixed(4)}`);
  if (mean <= most.mean && worst <= most.worst) return [];
  const [x, y] = at.map((cell) => cell * CELL_PX);
  return [`${what}: ${mean.toFixed(4)} in the mean, ${worst.toFixed(4)} at ${x}, ${y} px`];
}
