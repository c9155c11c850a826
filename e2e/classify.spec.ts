import type { Page } from 'playwright/test';
import { trainedExpectation } from '../src/engine/fixtures/trained';
import { expect, test } from './fixtures';

type LaneId = 'a' | 'b';
const NETWORKS = { a: 'cifar10-resnet29-1x16d', b: 'cifar10-resnext29-4x6d' } as const;
const PAIR = `/?a=${NETWORKS.a}&b=${NETWORKS.b}`;
const SAMPLES = {
  chelsea: 'a cat',
  coffee: 'a cup of coffee',
  rocket: 'a rocket',
  astronaut: 'an astronaut',
} as const;

/** Opening the engine takes long where much else runs. */
const ANSWER = { timeout: 60_000 };

const answers = (page: Page, lane: LaneId) => page.getByTestId(`top5-${lane}`).locator('li');

/** The likeliest class and its probability. */
async function topOf(page: Page, lane: LaneId): Promise<{ name: string | null; share: number }> {
  const first = answers(page, lane).first();
  const share = Number(await first.getAttribute('data-probability'));
  return { name: await first.getAttribute('data-class'), share };
}

async function expectPyTorchs(page: Page, sample: keyof typeof SAMPLES): Promise<void> {
  for (const lane of ['a', 'b'] as const) {
    const expected = trainedExpectation(sample, NETWORKS[lane]);
    await expect(page.getByTestId(`top5-${lane}`)).toHaveAttribute('data-stale', 'false', ANSWER);
    await expect.poll(async () => (await topOf(page, lane)).name).toBe(expected.top);
    expect((await topOf(page, lane)).share).toBeCloseTo(expected.probability, 3);
    await expect(answers(page, lane)).toHaveCount(10);
  }
}

const pick = (page: Page, sample: keyof typeof SAMPLES) =>
  page.getByRole('button', { name: SAMPLES[sample] }).click();

test('the page opens with a cat that the small trained networks answer, as what they are', async ({
  page,
}) => {
  await page.goto('/');
  const says = (lane: LaneId) => page.getByTestId(`small-top5-${lane}`).locator('li').first();
  for (const lane of ['a', 'b'] as const) {
    const expected = trainedExpectation('chelsea', NETWORKS[lane]);
    await expect(says(lane)).toHaveAttribute('data-class', expected.top, ANSWER);
    const share = Number(await says(lane).getAttribute('data-probability'));
    expect(share).toBeCloseTo(expected.probability, 3);
    await expect(page.getByTestId(`top5-${lane}`)).toHaveCount(0);
  }
  await expect(page.getByTestId('small-a')).toContainText('in place of ResNet-50');
  const region = page.getByRole('region', { name: 'What A says' });
  await expect(region.getByText('Small ResNet-29', { exact: true })).toBeVisible();
  await expect(page.getByTestId('small-b')).toContainText('in place of ResNeXt-50 32x4d');
  await expect(page.getByTestId('get-imagenet')).toHaveText('Get ImageNet weights, 102 and 100 MB');
  expect(await page.evaluate(() => window.cardinal.logits('a'))).toBeNull();
});

test('the boats are ships to both, the airplane to the ResNeXt alone', async ({ page }) => {
  await page.goto('/');
  const says = (lane: LaneId) => page.getByTestId(`small-top5-${lane}`).locator('li').first();
  await page.getByRole('button', { name: 'boats' }).click();
  for (const lane of ['a', 'b'] as const) {
    await expect(says(lane)).toHaveAttribute('data-class', 'ship', ANSWER);
  }
  await page.getByRole('button', { name: 'an airplane' }).click();
  await expect(says('a')).toHaveAttribute('data-class', 'dog', ANSWER);
  await expect(says('b')).toHaveAttribute('data-class', 'airplane', ANSWER);
  await expect(page.getByText('correct answer: airplane').first()).toBeVisible();
});

test('the trained pair says of the cat what PyTorch says, on one backend', async ({ page }) => {
  await page.goto(PAIR);
  await pick(page, 'chelsea');
  await expectPyTorchs(page, 'chelsea');
  await expect(page.getByTestId('small-a')).toHaveCount(0);
  const backends = page.getByRole('button', { name: /\(backend\)$/ });
  await expect(backends).toHaveCount(2);
  const names = await backends.evaluateAll((all) =>
    all.map((each) => each.ariaLabel?.replace(/^[\d.]+ m?s /, '')),
  );
  expect(new Set(names).size).toBe(1);
});

for (const sample of ['coffee', 'rocket', 'astronaut'] as const) {
  test(`of ${SAMPLES[sample]} the page says that none of the ten classes fits`, async ({
    page,
  }) => {
    // Where there is room for it.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(PAIR);
    await pick(page, sample);
    await expectPyTorchs(page, sample);
    await expect(page.getByText('None of the ten fits')).toHaveCount(2);
    await expect(page.getByText(`ten classes, ${SAMPLES[sample]} is none of them`)).toBeVisible();
  });
}

test('measure speed shows a median with its ratio, and no class', async ({ page }) => {
  await page.goto('/?a=resnet18&a.input=64&b=resnet18&b.input=32');
  await page.getByTestId('run-a').click();
  for (const lane of ['a', 'b']) {
    const time = page.getByTestId(`time-${lane}`);
    await expect(time).toHaveAttribute('data-unsure', 'false', ANSWER);
    expect(Number(await time.getAttribute('data-value'))).toBeGreaterThan(0);
    await expect(page.getByTestId(`top5-${lane}`)).toHaveCount(0);
  }
});

test('a time of one run is grey, and says so', async ({ page }) => {
  await page.goto(PAIR);
  await expectPyTorchs(page, 'chelsea');
  await expect(page.getByTestId('time-a')).toHaveAttribute('data-unsure', 'true');
  await expect(page.getByText('one run', { exact: true }).first()).toBeVisible();
});

test('an answer is stale once a knob is turned, and fresh again when it is turned back', async ({
  page,
}) => {
  await page.goto(PAIR);
  await pick(page, 'chelsea');
  await expectPyTorchs(page, 'chelsea');
  await page.evaluate(() => window.cardinal.set('a', { c: 2 }));
  await expect(page.getByTestId('top5-a')).toHaveAttribute('data-stale', 'true');
  await expect(page.getByText('not of the network shown')).toHaveCount(1);
  await expect(page.getByTestId('top5-b')).toHaveAttribute('data-stale', 'false');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('top5-a')).toHaveAttribute('data-stale', 'false');
});

test('a measurement is cancelled, and the speed can be measured again', async ({ page }) => {
  await page.goto('/?a=resnet152&b=resnet152');
  await page.getByTestId('run-a').click();
  const cancel = page.getByRole('button', { name: /^Cancel/ });
  await expect(cancel).toHaveCount(2);
  await cancel.first().click();
  await expect(cancel).toHaveCount(0);
  await expect(page.getByTestId('run-a')).toBeEnabled();
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('a network over the limits is counted and not run, and says why', async ({ page }) => {
  await page.goto('/?b=resnet200&b.c=128&b.d=256');
  await pick(page, 'chelsea');
  await expect(page.getByText('Too big to run: weights of 318.7 GB')).toBeVisible();
  await expect(page.getByTestId('run-b')).toBeDisabled();
  await expect(page.getByTestId('run-a')).toBeEnabled();
});

test('both networks that see the same show one picture, and both crops are there', async ({
  page,
}) => {
  await page.goto(PAIR);
  await pick(page, 'chelsea');
  await expectPyTorchs(page, 'chelsea');
  for (const lane of ['a', 'b']) {
    const size = await page
      .getByTestId(`crop-${lane}`)
      .evaluate((canvas) => [(canvas as HTMLCanvasElement).width, canvas.clientWidth]);
    expect(size[0]).toBe(32);
  }
  await expect(page.getByText('A and B: 32 px')).toBeVisible();
});
