import type { Page } from 'playwright/test';
import { insideOf } from '../src/engine/fixtures/looking';
import { difference } from '../src/engine/fixtures/numbers';
import { TRAINED_IDS } from '../src/engine/fixtures/trained';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';

// What is inside the embedded pair, through the hooks for scripts: the page, its worker and a backend.

const [A, B] = TRAINED_IDS;
const BLOCK = 'layer2.1';
/** Opening the engine takes long where much else runs. */
const ANSWER = { timeout: 60_000 };

for (const backend of ['webgpu', 'wasm']) {
  test(`class maps, ablation and occlusion of the embedded pair are PyTorch's on ${backend}`, async ({
    page,
  }, testInfo) => {
    // A software adapter compiles some dozens of shaders on the processor.
    testInfo.slow();
    longRunAlone(backend !== 'wasm');
    await page.goto(`/?a=${A}&b=${B}&backend=${backend}`);
    if (backend === 'webgpu') testInfo.skip(!(await hasAdapter(page)), 'skipped: no adapter');
    // The page opens with the photo that PyTorch was shown.
    for (const lane of ['a', 'b']) {
      await expect(page.getByTestId(`top5-${lane}`)).toHaveAttribute('data-stale', 'false', ANSWER);
    }
    for (const [lane, id] of [
      ['a', A],
      ['b', B],
    ] as const) {
      const { top, cams, ablations, occlusions, logits } = insideOf(id);
      const cam = await page.evaluate(
        async ({ lane, top }) => {
          const { data, ...map } = await window.cardinal.cam(lane, top);
          return { ...map, data: [...data] };
        },
        { lane, top },
      );
      expect(cam.shape).toEqual([8, 8]);
      expect(difference(cam.data, cams[top] ?? [])).toBeLessThan(1e-3);
      const mean = cam.data.reduce((sum, value) => sum + value / 64, 0);
      expect(Math.abs(mean + cam.bias - cam.logit)).toBeLessThan(1e-4);
      for (const { block, off, logits: want } of ablations) {
        if (block === BLOCK) {
          expect(difference(await ablate(page, lane, off), want), `${off}`).toBeLessThan(1e-3);
        }
      }
      expect(difference(await ablate(page, lane, []), logits)).toBeLessThan(1e-3);
      const [want] = occlusions;
      const occlusion = await page.evaluate(
        async ({ lane, top }) => {
          const options = { grid: [4, 4], patchPx: 9 } as const;
          const { data, ...map } = await window.cardinal.occlusion(lane, top, options);
          return { ...map, data: [...data] };
        },
        { lane, top },
      );
      expect(occlusion.shape).toEqual([4, 4]);
      expect(Math.abs(occlusion.plain - (want?.plain ?? Number.NaN))).toBeLessThan(1e-3);
      expect(difference(occlusion.data, want?.data ?? [])).toBeLessThan(1e-3);
    }
  });
}

function ablate(
  page: Page,
  lane: 'a' | 'b',
  off: readonly number[] | 'all' | 'branch' | 'residual',
): Promise<readonly number[]> {
  return page.evaluate(
    async ({ lane, block, off }) => [...(await window.cardinal.ablate(lane, block, off)).logits],
    { lane, block: BLOCK, off },
  );
}

async function hasAdapter(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.gpu?.requestAdapter()) != null);
}
