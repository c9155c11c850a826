import { inEveryView } from './everyView';
import { expect, test } from './fixtures';
import { noteTextFaults, type TextFaults } from './textFaults';

/** Texts as the page sets them, of networks with short and with long names and numbers (`spacing.long.spec.ts` has them spaced out). */
test.describe.configure({ timeout: 480_000 });

const PAIRS = [
  'a=resnet50&b=resnext50_32x4d',
  'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d',
  'a=resnet200&b=resnext101_64x4d',
];

/**
 * What gives way where there is no room, by design: classes that are not likely, the end of the difference in words, which
 * the heads say too, identifiers beside names, and, whole when pointed at, cells of long tables and examples of code.
 */
const GIVES_WAY =
  /\((name|share) < num < bars\)|\(num < text < sentence\)|\(num < button < head\)|\(table < scroller|\(chip < /;

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });
    for (const pair of PAIRS) {
      test(`no text is cut or lies over another in any view of ${pair}`, async ({ page }) => {
        await page.goto(`/?${pair}`);
        await page.getByTestId('answer-news').waitFor({ state: 'attached' });
        const faults: TextFaults = {};
        const look = (where: string) => noteTextFaults(page, faults, where, GIVES_WAY);
        await look('lanes');
        await inEveryView(page, look);
        expect(faults).toEqual({});
      });
    }
  });
}
