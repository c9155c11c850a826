import { spawnSync } from 'node:child_process';
import { constants, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fakePage } from './fixtures/fakePage';
import { pictureOf, sizeOf } from './picture';

const RULES = {
  '*': {
    fill: 'rgb(0, 0, 0)',
    stroke: 'none',
    color: 'rgb(15, 23, 42)',
    'font-family': 'Inter Variable',
    'font-size': '12px',
    'font-weight': '400',
    'background-color': 'rgba(0, 0, 0, 0)',
    '--surface': '#ffffff',
  },
  strong: { 'font-weight': '700', color: 'rgb(29, 78, 216)' },
  term: { display: 'inline' },
  chip: { 'background-color': 'rgb(241, 245, 249)', 'border-top-left-radius': '4px' },
};
const ABOUT = { title: 'A & B', description: 'Made with Cardinal.' };

const FIGURE = `<figure data-box="100 200 300 120">
  <figcaption data-box="100 200 300 20"><b class="strong" data-box="100 200 10 20">A</b></figcaption>
  <div data-keep="" data-box="380 200 20 20"><button data-box="380 200 20 20">Keep</button></div>
  <svg data-box="100 220 300 80" viewBox="0 0 300 80"><rect width="30" height="8"></rect></svg>
  <span class="chip" data-box="110 305 40 14">3×3</span>
  <p data-box="100 280 300 20">of <button class="term" data-box="130 280 40 20">MACs</button></p>
  <p data-hint="" data-box="100 290 300 20">Point at it.</p>
  <input role="spinbutton" aria-valuenow="64" data-box="300 290 40 20">
  <p data-box="100 900 300 20">scrolled away</p>
</figure>`;

describe('a figure of the page as one picture', () => {
  const { root, page } = fakePage(FIGURE, RULES);
  const { svg, widthPx, heightPx } = pictureOf([{ element: root }], page, ABOUT);

  it('is as large as the figure, with a margin', () => {
    expect([widthPx, heightPx]).toEqual([332, 152]);
    expect(sizeOf([{ element: root }], page)).toEqual({ widthPx: 332, heightPx: 152 });
    expect(svg).toContain('width="332" height="152" viewBox="0 0 332 152"');
  });

  it('says what it is and lies on the surface of its colours', () => {
    expect(svg).toContain('<title>A &amp; B</title>');
    expect(svg).toContain('<desc>Made with Cardinal.</desc>');
    expect(svg).toContain('<rect width="332" height="152" fill="#ffffff"/>');
  });

  it('has words beside the drawing as text where they stood, and boxes behind them', () => {
    expect(svg).toContain('<text x="16" y="32" font-weight="700" fill="#1d4ed8">A</text>');
    expect(svg).toContain('<rect x="26" y="121" width="40" height="14" rx="4" fill="#f1f5f9"/>');
    expect(svg).toContain('>3×3</text>');
  });

  it('has the drawing in its place, and neither buttons nor what is scrolled away', () => {
    expect(svg).toContain('<svg viewBox="0 0 300 80" x="16" y="36" width="300" height="80">');
    expect(svg).not.toContain('Keep');
    expect(svg).not.toContain('scrolled');
  });

  it('has the words of a sentence that open something, and of a field its number', () => {
    expect(svg).toContain('<text x="46" y="112" fill="#0f172a">MACs</text>');
    expect(svg).toContain('<text x="236" y="120.32" fill="#0f172a" text-anchor="middle">64</text>');
    expect(svg).not.toContain('Point at');
  });

  it('stands under a line of words where it is given one, part under part', () => {
    const parts = [
      { element: root, caption: 'A  ResNet-50' },
      { element: root, caption: 'B' },
    ];
    const two = pictureOf(parts, page, ABOUT);
    expect(two.heightPx).toBe(16 + 2 * (24 + 120) + 16 + 16);
    expect(two.svg).toContain(
      '<text x="16" y="31" fill="#0f172a" font-weight="600">A  ResNet-50</text>',
    );
  });

  it('is nothing without parts', () => {
    expect(() => pictureOf([], page, ABOUT)).toThrow('nothing to make a picture of');
  });
});

it('has a scale of colours, what marks a place, and what is seen through', () => {
  const rules = {
    ...RULES,
    scale: { 'background-image': 'linear-gradient(to right, rgb(0, 0, 0) 0%, rgb(255, 255, 255))' },
    place: {
      'outline-style': 'solid',
      'outline-width': '2px',
      'outline-color': 'rgb(255, 255, 255)',
      'box-shadow': 'rgb(0, 0, 0) 0px 0px 0px 3px',
    },
    through: { opacity: '0.5' },
  };
  const { root, page } = fakePage(
    '<figure data-box="0 0 90 90"><i class="scale" data-box="0 0 90 8"></i>' +
      '<i class="place" data-box="10 10 4 4"></i><canvas class="through" data-box="0 20 9 9"></canvas></figure>',
    rules,
  );
  const { svg } = pictureOf([{ element: root }], page, ABOUT);
  expect(svg).toMatch(
    /<linearGradient id="part1">\s+<stop offset="0" stop-color="#000000"\/>\s+<stop offset="1" stop-color="#ffffff"\/>/,
  );
  expect(svg).toContain('<rect x="16" y="16" width="90" height="8" fill="url(#part1)"/>');
  const rings = [...svg.matchAll(/<rect ([^>]*) fill="none" stroke="([^"]*)"/g)];
  expect(rings.map(([, place, colour]) => [place, colour])).toEqual([
    ['x="24.5" y="24.5" width="7" height="7"', '#000000'],
    ['x="25" y="25" width="6" height="6"', '#ffffff'],
  ]);
  expect(svg).toMatch(/<g opacity="0.5">\s+<image/);
});

it('has the pixels of a canvas', () => {
  const { root, page } = fakePage(
    '<figure data-box="0 0 9 9"><canvas data-box="0 0 9 9"></canvas></figure>',
    RULES,
  );
  expect(pictureOf([{ element: root }], page, ABOUT).svg).toContain(
    '<image x="16" y="16" width="9" height="9" preserveAspectRatio="none" href="data:image/png;base64,AAAA"/>',
  );
});

const other = spawnSync('rsvg-convert', ['--version']).status === 0;

it('is drawn by another program, at the size that it says', (context) => {
  if (!other) context.skip('skipped: no rsvg-convert');
  const { root, page } = fakePage(FIGURE, RULES);
  const { svg } = pictureOf([{ element: root }], page, ABOUT);
  const { stdout, status } = spawnSync('rsvg-convert', ['--zoom', '2'], { input: svg });
  expect(status).toBe(0);
  expect([stdout.readUInt32BE(16), stdout.readUInt32BE(20)]).toEqual([664, 304]);
});

it('becomes a PDF for LaTeX whose text is text', (context) => {
  if (!other) context.skip('skipped: no rsvg-convert');
  const { root, page } = fakePage(FIGURE, RULES);
  const { svg } = pictureOf([{ element: root }], page, ABOUT);
  const { stdout } = spawnSync('rsvg-convert', ['--format', 'pdf'], { input: svg });
  const pdf = stdout.toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) =>
    inflated(stdout.subarray(index + head.length)),
  );
  // Letters that are drawn as shapes would need neither a font nor what its shapes mean.
  expect(streams.join('')).toMatch(/\bBT\b[\s\S]*\bT[jJ]\b/);
  expect(pdf + streams.join('')).toMatch(/\/ToUnicode/);
  expect(pdf + streams.join('')).not.toMatch(/\/Subtype\s*\/Image/);
});

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    // Fonts are not all compressed.
    return '';
  }
}
