import { expect, test } from 'vitest';

const views = import.meta.glob<string>('../**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** What has no button of its own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  '../report/ReportTable.tsx': 'those who show it keep it',
  '../looked/MapFigure.tsx': 'the section around it keeps it',
  '../connectivity/Matrix.tsx': 'those who show it keep it',
  '../time/roofline/SweepPlot.tsx': 'SweepResults keeps it with its table',
  '../diff/DiffTable.tsx': 'DiffBar keeps it whole, of the page some rows',
  '../cost/LayersTable.tsx': 'LayersPanel keeps it whole, of the page some rows',
  '../weights/Kept.tsx': 'files in this browser, to be deleted',
  '../infer/Crops.tsx': 'the photo that was chosen',
  '../gallery/Gallery.tsx': 'a page for those who work on the figures',
};

test('every table and every figure can be kept, or says here why not', () => {
  const shown = Object.entries(views).filter(
    ([path, source]) => !path.endsWith('.test.tsx') && /<(?:table|figure)\b/.test(source),
  );
  const without = shown.filter(([, source]) => !/from '[./]+keep\/Ke/.test(source));
  expect(shown.length).toBeGreaterThan(35);
  expect(without.map(([path]) => path).toSorted()).toEqual(Object.keys(WITHOUT).toSorted());
});
