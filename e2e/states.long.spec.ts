import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { type Held, holdEngine, holdNow } from './heldEngine';
import { writePhotos } from './madePhotos.mjs';

// Each view that looks inside, in each of its states: what it says there, and axe in both themes.

const PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const LARGE = 'a=resnet50&b=resnext50_32x4d';
const PANEL = '[role=tabpanel][data-state=active]';

interface State {
  readonly panel: string;
  /** Whether the networks have no weights, so that the small ones stand in. */
  readonly large?: boolean;
  /** Whether the page's photo does not come. */
  readonly noPhoto?: boolean;
  readonly held?: Held;
  readonly go?: (page: Page, folder: string) => Promise<void>;
  /** By this it is known to be there. */
  readonly says: string | RegExp;
  /** What axe looks at, where it is not the panel. */
  readonly part?: string;
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
const noise = (page: Page) => page.getByRole('slider', { name: 'Noise σ', exact: true }).fill('30');
const answered = (page: Page) =>
  expect(page.getByTestId('live-top5-b').locator('li')).toHaveCount(5, { timeout: 60_000 });
const camera = (name: string) => async (page: Page) => {
  await page.evaluate((error) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', error));
  }, name);
  await press('Start the camera')(page);
};
/** The maps are there, and another layer is asked for. */
const another = (held: Held) => async (page: Page) => {
  await expect(page.getByTestId('map-about-a')).toContainText('layer1');
  await expect(page.getByTestId('map-about-b')).toContainText('layer1');
  await holdNow(page, held);
  await page.getByTestId('map-layer-a').selectOption('layer3');
};
const changed = (held: Held) => async (page: Page) => {
  await answered(page);
  await holdNow(page, held);
  await noise(page);
};
const many = async (page: Page, folder: string) => {
  await writePhotos(folder, ['cat', 'dog'], 4, 48);
  await page.getByTestId('many-folder').setInputFiles(folder);
  await press(/^Run both on/)(page);
};

const LOST = 'the graphics device was lost';
const STATES: Readonly<Record<string, State>> = {
  'maps without a photo': { panel: 'maps', large: true, noPhoto: true, says: 'No photo yet' },
  'maps of the small networks': { panel: 'maps', large: true, says: /64 channels of 32 × 32/ },
  'maps on their way': { panel: 'maps', held: { hold: ['run with taps'] }, says: 'Working…' },
  'maps that failed': {
    panel: 'maps',
    held: { fail: { 'run with taps': 'device-lost' } },
    says: LOST,
  },
  'an older map': {
    panel: 'maps',
    go: another({ hold: ['run with taps'] }),
    says: 'Still layer1; not layer3 yet.',
  },
  'an older map after a failure': {
    panel: 'maps',
    go: another({ fail: { 'run with taps': 'out-of-memory' } }),
    says: 'ran out of memory',
  },
  'a field that is measured': {
    panel: 'maps',
    held: { hold: ['occlusion'] },
    go: press(/^Measure what row/),
    says: /of 197 runs|Working…/,
  },
  'a field that failed': {
    panel: 'maps',
    held: { fail: { occlusion: 'device-lost' } },
    go: press(/^Measure what row/),
    says: LOST,
  },
  'what it looked at, without a photo': {
    panel: 'looked',
    large: true,
    noPhoto: true,
    says: 'No photo yet',
  },
  'what it looked at, before the answer': {
    panel: 'looked',
    held: { hold: ['run'] },
    says: 'Waits for',
  },
  'what it looked at, on its way': {
    panel: 'looked',
    held: { hold: ['cam', 'occlusion'] },
    says: 'The map is on its way.',
  },
  'what it looked at, failed': {
    panel: 'looked',
    held: { fail: { cam: 'device-lost', occlusion: 'internal' } },
    says: 'No map.',
  },
  'what it looked at, the worker lost': {
    panel: 'looked',
    held: { lose: ['occlusion'] },
    says: 'No map.',
  },
  'paths without a photo': { panel: 'paths', large: true, noPhoto: true, says: 'No photo yet' },
  'paths that are ranked': {
    panel: 'paths&at=2.1&off=-_1',
    held: { hold: ['ablate', 'rankPaths'] },
    go: press(/^Rank the/),
    says: /of 5 runs/,
  },
  'paths that failed': {
    panel: 'paths&at=2.1&off=-_1',
    held: { fail: { ablate: 'device-lost', rankPaths: 'internal' } },
    go: press(/^Rank the/),
    says: LOST,
  },
  'time, not measured': { panel: 'time', says: 'Not measured yet.' },
  'time, under way': {
    panel: 'time',
    held: { hold: ['measure'] },
    go: press('Measure speed on WASM'),
    says: /^Measuring on WASM/,
  },
  'time, failed': {
    panel: 'time',
    held: { fail: { measure: 'out-of-memory' } },
    go: press('Measure speed on WASM'),
    says: 'Not measured yet.',
  },
  'many photos, none yet': { panel: 'many', large: true, says: 'or drop a folder or photos here' },
  'many photos, under way': {
    panel: 'many',
    held: { hold: ['photoBatch'] },
    go: many,
    says: /of 8 photos/,
  },
  'many photos, failed': {
    panel: 'many',
    held: { fail: { run: 'device-lost' } },
    go: many,
    says: LOST,
  },
  'a changed photo, none yet': {
    panel: 'live',
    large: true,
    noPhoto: true,
    says: 'Choose a photo to change',
  },
  'a changed photo, before the first answer': {
    panel: 'live&change=blur:4',
    held: { hold: ['run perturbed'] },
    says: 'Waiting for the first answer…',
  },
  'a changed photo that waits': {
    panel: 'live',
    go: async (page) => {
      await changed({ hold: ['run perturbed'] })(page);
      await expect(page.locator('[data-live="b"]')).toHaveAttribute('aria-busy', 'true');
    },
    says: 'First on the plain photo',
  },
  'a changed photo that failed at first': {
    panel: 'live&change=blur:4',
    held: { fail: { 'run perturbed': 'device-lost' } },
    says: 'No answer to this photo.',
  },
  'a changed photo that failed later': {
    panel: 'live',
    go: changed({ fail: { 'run perturbed': 'out-of-memory' } }),
    says: 'The answers above are of the photo unchanged.',
  },
  'a curve that failed': {
    panel: 'live',
    go: async (page) => {
      await answered(page);
      await holdNow(page, { fail: { 'run perturbed': 'device-lost' } });
      await press('Draw the curve')(page);
    },
    says: LOST,
  },
  'no camera yet': { panel: 'live&live=camera', says: 'Frames are answered in this browser' },
  'a camera that was not allowed': {
    panel: 'live&live=camera',
    go: camera('NotAllowedError'),
    says: 'The camera was not allowed.',
  },
  'a camera that is absent': {
    panel: 'live&live=camera',
    go: camera('NotFoundError'),
    says: 'No camera was found.',
  },
  'weights that are opened': {
    panel: 'weights',
    held: { hold: ['tensors'] },
    go: press('Look at these weights'),
    says: 'Reading the names of the tensors…',
  },
  'weights that failed': {
    panel: 'weights',
    held: { fail: { tensors: 'internal' } },
    go: press('Look at these weights'),
    says: 'The tensors could not be read',
  },
  'the self-test before it starts': {
    panel: 'weights&selftest',
    part: '[data-testid=self-test]',
    says: 'Start the self-test',
  },
  'the self-test that fails': {
    panel: 'weights&selftest',
    part: '[data-testid=self-test]',
    held: { fail: { run: 'device-lost', 'run with taps': 'device-lost' } },
    go: press('Start the self-test'),
    says: 'Run it again',
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const [
      name,
      { panel, large, noPhoto, held = {}, go, says, part = PANEL },
    ] of Object.entries(STATES)) {
      test(name, async ({ page, faults }, info) => {
        await holdEngine(page, held);
        if (noPhoto) await page.route('**/photos/*.png', (route) => route.abort());
        await page.goto(`/?${large ? LARGE : PAIR}&backend=wasm&panel=${panel}`);
        await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
        if (!noPhoto)
          await page.getByTestId('file-input').setInputFiles('public/photos/chelsea.png');
        await go?.(page, info.outputPath('set'));
        await expect(page.locator(part).getByText(says).first()).toBeVisible({ timeout: 60_000 });
        expect(await violations(page, part)).toEqual([]);
        // A worker that is lost is opened anew, which may be under way.
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        // These were meant: the photo that did not come, and the worker that was lost.
        const isMeant = (fault: string) => /Failed to load resource|the worker is lost/.test(fault);
        faults.splice(0, faults.length, ...faults.filter((fault) => !isMeant(fault)));
      });
    }
  });
}
