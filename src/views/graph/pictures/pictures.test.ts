import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchLandscape } from '../closeUpLater';
import { drawInto, stubbedDocument } from '../fixtures/drawnLane';
import { PICTURED, type Pictured } from '../fixtures/pictured';
import { layoutLevels } from '../landscape/levels';
import { type Layouts, layoutLanes } from '../layout';
import { svgText } from './svgText';

// Written anew by `npm run pictures`; the difference is then looked at as text, and as pictures.
const isWriting = process.env.CARDINAL_PICTURES === 'write';
const STYLES = ['../../theme.css', '../graph.module.css', '../landscape/Landscape.module.css']
  .map((href) => `<?xml-stylesheet href="${href}"?>\n`)
  .join('');
const GAP_PX = 16;

let document: Document;

beforeAll(fetchLandscape);

beforeEach(() => {
  document = stubbedDocument();
});

test.each(Object.keys(PICTURED))('%s is drawn as it was', (name) => {
  const file = new URL(`${name}.svg`, import.meta.url);
  const drawn = `${STYLES}${pictureOf(PICTURED[name] as Pictured)}\n`;
  if (isWriting) writeFileSync(file, drawn);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
});

test('each picture belongs to a network', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((each) => each.endsWith('.svg'));
  expect(files.sort()).toEqual(
    Object.keys(PICTURED)
      .map((name) => `${name}.svg`)
      .sort(),
  );
});

/** Both lanes, A over B or, where they are upright, beside it. */
function pictureOf(pictured: Pictured): string {
  const { zoomedTo } = pictured;
  const layouts = zoomedTo ? layoutLevels(pictured, zoomedTo) : layoutLanes(pictured);
  const upright = layouts.a.upright;
  const { widthPx, heightPx } = pictured;
  const shift = upright ? { x: widthPx + GAP_PX, y: 0 } : { x: 0, y: heightPx + GAP_PX };
  const whole = svgElement(widthPx + shift.x, heightPx + shift.y);
  whole.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  whole.append(laneOf('a', layouts, pictured), laneOf('b', layouts, pictured));
  const second = whole.lastElementChild;
  second?.setAttribute('x', String(shift.x));
  second?.setAttribute('y', String(shift.y));
  return svgText(whole);
}

function laneOf(lane: 'a' | 'b', layouts: Layouts, { scale, xPx, ...size }: Pictured): SVGElement {
  const svg = svgElement(size.widthPx, size.heightPx);
  svg.setAttribute('class', 'drawing');
  drawInto(svg, layouts[lane], { scale, xPx });
  return svg;
}

function svgElement(widthPx: number, heightPx: number): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', String(widthPx));
  svg.setAttribute('height', String(heightPx));
  return svg;
}
