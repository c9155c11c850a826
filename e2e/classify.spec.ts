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

test('the trained pair says of the cat what PyTorch says, on one backend', async ({ page }) => {
  await page.goto('/');
  await pick(page, 'chelsea');
  await page.getByRole('button', { name: 'Take the trained pair' }).first().click();
  await expectPyTorchs(page, 'chelsea');
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
    await page.goto(PAIR);
    await pick(page, sample);
    await expectPyTorchs(page, sample);
    await expect(page.getByText('None of the ten fits')).toHaveCount(2);
    await expect(page.getByText(`ten classes, ${SAMPLES[sample]} is none of them`)).toBeVisible();
  });
}

test('a photo on ResNet-50 runs nothing, and no class and no probability is shown', async ({
  page,
}) => {
  await page.goto('/');
  await pick(page, 'chelsea');
  await expect(page.getByText('No trained weights for this network')).toHaveCount(2);
  await expect(page.getByTestId('top5-a')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await page.evaluate(() => window.cardinal.logits('a'))).toBeNull();
});

test('timing shows a time and a backend, and no class', async ({ page }) => {
  await page.goto('/?a=resnet18&a.input=64&b=resnet18&b.input=32');
  await pick(page, 'chelsea');
  await page.getByRole('button', { name: 'Time it only' }).first().click();
  await expect(page.getByText('random weights: time only')).toHaveCount(2, ANSWER);
  await expect(page.getByText('64 px in, 1000 out')).toBeVisible();
  await expect(page.getByTestId('top5-a')).toHaveCount(0);
  await expect(page.getByTestId('top5-b')).toHaveCount(0);
  await expect(page.getByText(/^\d.* m?s$/).first()).toBeVisible();
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

test('a run is cancelled, and the network can be run again', async ({ page }) => {
  await page.goto('/?a=resnet152&b=resnet152');
  await pick(page, 'chelsea');
  await page.getByTestId('run-a').click();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toHaveCount(2);
  await cancel.first().click();
  await expect(cancel).toHaveCount(1);
  await cancel.click();
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
