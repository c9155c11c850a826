import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright/test';
import { type Cells, cellsOf } from '../../scripts/figures/likeness.mjs';

const run = promisify(execFile);
const FONTS = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/index.css')));
const ORIGIN = 'http://figures.test';
/** Pixels of a picture for one of the page: letters of few pixels are each program's own. */
export const ZOOM = 2;
/** Side of a cell, px of the page. */
export const CELL_PX = 8;

/** Part of a picture, px of the page. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A browser's page, without the app, that reads SVG files and draws them. */
export interface FigureDesk {
  /** An SVG by the browser, with the page's own fonts or with those of the machine; a PNG. */
  drawn(svg: string, fonts: 'page' | 'machine'): Promise<Buffer>;
  /** What is wrong with an SVG as a file that goes elsewhere; empty if nothing is. */
  faults(svg: string): Promise<string[]>;
  /** A PNG, or part of one, in cells of `CELL_PX`. */
  cells(png: Buffer, crop?: Crop): Promise<Cells>;
  close(): Promise<void>;
}

export async function figureDesk(browser: Browser): Promise<FigureDesk> {
  const context = await browser.newContext({ deviceScaleFactor: ZOOM });
  const page = await context.newPage();
  let served = '';
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/figure.svg') {
      return route.fulfill({ contentType: 'image/svg+xml', body: served });
    }
    if (pathname === '/figure.html') {
      const sheet = '<link rel="stylesheet" href="/index.css">';
      const body = `<!doctype html>${sheet}<body style="margin:0">${withoutHead(served)}`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    }
    return route.fulfill({ body: await readFile(join(FONTS, pathname)) });
  });
  return {
    drawn: async (svg, fonts) => {
      served = svg;
      const { width, height } = sizeOf(svg);
      await page.setViewportSize({ width, height });
      await page.goto(`${ORIGIN}/figure.${fonts === 'page' ? 'html' : 'svg'}`);
      if (fonts === 'page') await page.evaluate(() => document.fonts.ready);
      return page.screenshot();
    },
    faults: (svg) => page.evaluate(faultsIn, svg),
    cells: (png, crop) => cellsIn(page, png, crop),
    close: () => context.close(),
  };
}

function withoutHead(svg: string): string {
  return svg.replace(/^<\?xml[^>]*\?>/, '');
}

/** Its width and height, px of the page. Throws where it says none. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('an SVG without a size');
  return { width: Number(width), height: Number(height) };
}

async function cellsIn(page: Page, png: Buffer, crop?: Crop): Promise<Cells> {
  const order = { address: `data:image/png;base64,${png.toString('base64')}`, crop, zoom: ZOOM };
  await page.evaluate(`globalThis.cellsOf = ${cellsOf}`);
  return page.evaluate(
    async ({ address, crop: part, zoom, cellPx }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const [x, y] = [(part?.x ?? 0) * zoom, (part?.y ?? 0) * zoom];
      const width = Math.round((part?.width ?? image.width / zoom) * zoom);
      const height = Math.round((part?.height ?? image.height / zoom) * zoom);
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(image, -x, -y);
      const { data } = pen.getImageData(0, 0, width, height);
      const { cellsOf: shrink } = globalThis as unknown as { cellsOf: typeof cellsOf };
      return shrink(data, width, height, cellPx);
    },
    { ...order, cellPx: CELL_PX * ZOOM },
  );
}

/** Runs in the browser: its XML parser is a strict one. */
function faultsIn(svg: string): string[] {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const broken = file.querySelector('parsererror');
  if (broken !== null) return [`no XML: ${broken.textContent}`];
  const faults: string[] = [];
  const all = [...file.querySelectorAll('*')];
  const ids = new Set(all.map(({ id }) => id).filter(Boolean));
  if (file.documentElement.namespaceURI !== 'http://www.w3.org/2000/svg') faults.push('no SVG');
  for (const element of all) {
    const { localName, namespaceURI, attributes } = element;
    if (namespaceURI !== file.documentElement.namespaceURI) faults.push(`not of SVG: ${localName}`);
    if (/^(foreignObject|script|style|link|animate.*|set)$/.test(localName)) faults.push(localName);
    if (localName === 'text' && element.closest('[font-family]') === null) faults.push('no font');
    for (const { name, value } of [...attributes]) {
      const written = `${localName} ${name}="${value.slice(0, 60)}"`;
      if (/^on|^class$/.test(name)) faults.push(written);
      if (
        name !== 'href' &&
        /var\(|calc\(|currentColor|color-mix|NaN|undefined|Infinity/.test(value)
      )
        faults.push(written);
      if (/href$/.test(name) && !/^(#|data:image\/png;base64,)/.test(value)) faults.push(written);
      for (const [, id] of value.matchAll(/url\(#?([^)]*)\)/g)) {
        if (!ids.has(id ?? '')) faults.push(`to nothing: ${written}`);
      }
      if (name === 'href' && value.startsWith('#') && !ids.has(value.slice(1))) {
        faults.push(`to nothing: ${written}`);
      }
    }
  }
  return [...new Set(faults)];
}

/** Whether librsvg's program is on this machine. */
export async function hasRsvg(): Promise<boolean> {
  return run('rsvg-convert', ['--version']).then(
    () => true,
    () => false,
  );
}

/** An SVG file by librsvg; a PNG. */
export async function byRsvg(file: string): Promise<Buffer> {
  const { stdout } = await run('rsvg-convert', ['--zoom', String(ZOOM), file], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  });
  return stdout;
}
