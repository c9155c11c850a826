import type { Page } from 'playwright/test';
import {
  expectGoldenLogits,
  expectGoldenTap,
  GOLDEN_SPECS,
  goldenOf,
} from '../src/engine/fixtures/golden';
import { hashedInput } from '../src/engine/fixtures/hashed';
import { fieldsOf } from '../src/store/link/specText';

/** Runs one of the ten networks through the page on a backend; expects PyTorch's logits and taps. */
export async function expectGoldenOnPage(page: Page, name: string, backend: string): Promise<void> {
  const spec = GOLDEN_SPECS[name];
  if (spec === undefined) throw new Error(`no golden network of this name: ${name}`);
  const taps = Object.keys(goldenOf(name).taps);
  const asked = { fields: { ...fieldsOf(spec) }, px: spec.inputPx, taps, backend };
  const input = [...hashedInput(spec.inputPx)];
  const { logits, values } = await page.evaluate(
    async ([{ fields, px, taps: names, backend: where }, numbers]) => {
      window.cardinal.set('a', { preset: 'resnet50', ...fields });
      const data = Float32Array.from(numbers);
      const run = await window.cardinal.run('a', data, [1, px, px, 3], {
        taps: names,
        weights: 'hashed',
        backend: where as 'webgpu',
        timed: false,
      });
      const plain = Object.entries(run.taps).map(
        ([tap, { shape, data: each }]) => [tap, [...shape], [...each]] as const,
      );
      return { logits: [...run.logits], values: plain };
    },
    [asked, input] as const,
  );
  expectGoldenLogits(name, logits);
  for (const [tap, shape, data] of values) expectGoldenTap(name, tap, data, shape);
}
