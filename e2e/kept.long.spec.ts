import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { figureDesk, hasRsvg, ZOOM } from './kept/figureDesk';
import { judged } from './kept/judged';
import { figuresOf, PUBLISHED, SMALL } from './kept/keptStates';

// Saves the figures of every view and judges each file: as XML, and as another program and the page draw it. The
// pictures stay in e2e/results, to be looked at.

test.use({
  deviceScaleFactor: ZOOM,
  // So high that nothing stands over a figure which is scrolled.
  viewport: { width: 1440, height: 1600 },
  actionTimeout: 20_000,
  contextOptions: { reducedMotion: 'reduce' },
});
test.describe.configure({ mode: 'default', timeout: 900_000 });

const PAIRS = { 'the published pair': PUBLISHED, 'the small pair': SMALL };
const VIEWS = new URL('../src/views/', import.meta.url);
/** Buttons that no walk comes to, and why. */
const NOT_WALKED: Readonly<Record<string, string>> = {
  benchmark: 'a table, after minutes',
  'benchmark-layers': 'a table, after minutes',
  'diff-weights': 'a table of two files of weights',
  'self-test-${group}': 'a table, after minutes',
};
const saved = new Set<string>();

for (const [pair, walk] of Object.entries(PAIRS)) {
  test(`every figure of ${pair} is a file that others read, and draw as the page does`, async ({
    page,
    browser,
  }, info) => {
    const canRsvg = await hasRsvg();
    if (!canRsvg) console.log('drawn by another program: skipped: no rsvg-convert');
    const desk = await figureDesk(browser);
    const faults: string[] = [];
    for await (const figure of figuresOf(page, walk, info.outputPath('set'))) {
      saved.add(figure.name);
      const path = info.outputPath(`${saved.size}-${figure.name}`);
      faults.push(...(await judged(figure, { desk, path, canRsvg })));
    }
    await desk.close();
    expect(faults).toEqual([]);
  });
}

test('the walks come to every button that keeps something', () => {
  const sources = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
    .map((path) => readFileSync(join(VIEWS.pathname, path), 'utf8'));
  const names = sources.flatMap((source) =>
    [...source.matchAll(/<(?:Keep|KeptTable)\s+name=(?:"([^"]+)"|\{`([^`]+)`\})/g)].map(
      ([, plain, made]) => plain ?? made ?? '',
    ),
  );
  expect(names.length).toBeGreaterThan(45);
  const missed = names.filter((name) => {
    const pattern = new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '.+')}$`);
    return ![...saved].some((each) => pattern.test(each));
  });
  expect(missed.toSorted()).toEqual(Object.keys(NOT_WALKED).toSorted());
});
