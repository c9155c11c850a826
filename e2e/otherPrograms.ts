import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readPng } from '../src/engine/photo/fixtures/readPng';

/** Whether a program is installed here. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** What a program says of what it was given; empty where it has nothing to say. Throws where it ends with a fault. */
function saidBy(program: string, args: readonly string[]): string {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stderr.trim();
}

/** What libxml2 has to say of a file as XML; null where `xmllint` is not installed. */
export function xmlFaults(file: string): string | null {
  return isInstalled('xmllint') ? saidBy('xmllint', ['--noout', file]) : null;
}

/** A file as librsvg draws it, at 1 px for each of its own. Throws where that complains of anything. */
export function drawnByRsvg(svgFile: string, pngFile: string) {
  const said = saidBy('rsvg-convert', ['--output', pngFile, svgFile]);
  if (said !== '') throw new Error(`rsvg-convert of ${svgFile}: ${said}`);
  return pngOf(readFileSync(pngFile));
}

type Picture = Awaited<ReturnType<typeof readPng>>;

/** The pixels of a PNG. */
export function pngOf(bytes: Buffer): Promise<Picture> {
  return readPng(new Uint8Array(bytes));
}

const CELL_PX = 16;
/** Of white less black: letters of another font differ by less over a cell, a shape that is missing by more. */
const FAR = 0.15;

/**
 * How much of a figure looks otherwise in another program: the share of its cells of 16 x 16 px whose mean
 * brightness is another. `marginPx`: where the figure begins in the drawn picture.
 */
export function shareOtherwise(page: Picture, drawn: Picture, marginPx: number): number {
  const [columns, rows] = [page.widthPx, page.heightPx].map((px) => Math.floor(px / CELL_PX));
  let far = 0;
  for (let row = 0; row < (rows ?? 0); row += 1) {
    for (let column = 0; column < (columns ?? 0); column += 1) {
      const [x, y] = [column * CELL_PX, row * CELL_PX];
      const apart = brightness(page, x, y) - brightness(drawn, x + marginPx, y + marginPx);
      if (Math.abs(apart) > FAR) far += 1;
    }
  }
  return far / Math.max(1, (rows ?? 0) * (columns ?? 0));
}

/** The mean of a cell, 0 to 1. */
function brightness({ rgba, widthPx }: Picture, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + CELL_PX; y += 1) {
    for (let x = left; x < left + CELL_PX; x += 1) {
      const at = 4 * (y * widthPx + x);
      sum += 0.3 * (rgba[at] ?? 0) + 0.59 * (rgba[at + 1] ?? 0) + 0.11 * (rgba[at + 2] ?? 0);
    }
  }
  return sum / (255 * CELL_PX ** 2);
}
