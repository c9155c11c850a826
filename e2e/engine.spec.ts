import type { Page } from 'playwright/test';
import {
  PHOTOS,
  relativeError,
  TRAINED_IDS,
  trainedExpectation,
  trainedInput,
} from '../src/engine/fixtures/trained';
import { expect, test } from './fixtures';

// The engine in the built app, in its worker and under its headers, against PyTorch's logits.

const [A, B] = TRAINED_IDS;
const INPUT_SHAPE = [1, 32, 32, 3] as const;

interface LaneRun {
  readonly logits: readonly number[];
  readonly backend: string;
  readonly elapsedMs: number;
}

function run(page: Page, lane: 'a' | 'b', input: readonly number[]): Promise<LaneRun> {
  return page.evaluate(
    async ({ lane, input, shape }) => {
      const ran = await window.cardinal.run(lane, Float32Array.from(input), shape);
      return { ...ran, logits: [...ran.logits] };
    },
    { lane, input, shape: INPUT_SHAPE },
  );
}

async function hasAdapter(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.gpu?.requestAdapter()) != null);
}

for (const backend of ['webgpu', 'wasm', 'cpu']) {
  test(`the trained pair gives PyTorch's logits for the four crops on ${backend}`, async ({
    page,
  }, testInfo) => {
    // A software adapter compiles some dozens of shaders on the processor.
    testInfo.slow();
    await page.goto(`/?a=${A}&b=${B}&backend=${backend}`);
    await expect(page.getByTestId('lane-a')).toBeVisible();
    if (backend === 'webgpu') testInfo.skip(!(await hasAdapter(page)), 'skipped: no adapter');
    for (const photo of PHOTOS) {
      const input = [...(await trainedInput(photo))];
      for (const [lane, id] of [
        ['a', A],
        ['b', B],
      ] as const) {
        const { logits, backend: used, elapsedMs } = await run(page, lane, input);
        expect(used).toBe(backend);
        expect(elapsedMs).toBeGreaterThan(0);
        const error = relativeError(logits, trainedExpectation(photo, id).logits);
        expect(error, `${id} on ${photo}`).toBeLessThan(2e-3);
      }
    }
  });
}

test('without a wish a software adapter is passed over for WASM, and a run is not mixed up', async ({
  page,
}) => {
  await page.goto(`/?a=${A}&b=${B}`);
  await expect(page.getByTestId('lane-a')).toBeVisible();
  const input = [...(await trainedInput('chelsea'))];
  const [a, b] = await Promise.all([run(page, 'a', input), run(page, 'b', input)]);
  const software = await page.evaluate(
    async () => (await navigator.gpu?.requestAdapter())?.info.isFallbackAdapter ?? true,
  );
  expect(a.backend).toBe(software ? 'wasm' : 'webgpu');
  expect(b.backend).toBe(a.backend);
  expect(relativeError(a.logits, trainedExpectation('chelsea', A).logits)).toBeLessThan(2e-3);
  expect(relativeError(b.logits, trainedExpectation('chelsea', B).logits)).toBeLessThan(2e-3);
});
