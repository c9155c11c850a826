import { expect, test } from 'playwright/test';
import { expectGoldenLogits, GOLDEN_SPECS } from '../src/engine/fixtures/golden';
import { servePage } from './pages/servePage.mjs';

// Whole networks with the kernels for hardware, whatever the adapter: at the least limits and at an H100's.

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage('engine.html');
});
test.afterAll(() => served.close());

for (const [name, spec] of Object.entries(GOLDEN_SPECS)) {
  for (const machine of ['gpu', 'h100'] as const) {
    test(`${name} gives PyTorch’s logits with the kernels for ${machine}`, async ({ page }) => {
      // A renderer on the processor has none of what these kernels are made for.
      test.setTimeout(900_000);
      await page.goto(served.url);
      await page.waitForFunction(() => 'checks' in window);
      const adapter = await page.evaluate(
        async () => (await navigator.gpu?.requestAdapter()) != null,
      );
      test.skip(!adapter, 'skipped: no adapter');
      const { logits, dispatches } = await page.evaluate(
        ({ machine, spec }) => window.checks.hashedLogits(machine, spec),
        { machine, spec },
      );
      expectGoldenLogits(name, logits);
      expect(dispatches).toBeGreaterThan(0);
    });
  }
}
