import type { Page } from 'playwright/test';

/** Tells the worker that its software adapter is hardware: it takes the kernels for GPUs, and the page what it says of them. */
const DISGUISE = `
Object.defineProperty(GPUAdapter.prototype, 'info', {
  get: () => ({ vendor: 'acme', architecture: 'one', device: '', description: '' }),
});
`;

/** The comparison with WASM that the page would make first, which takes minutes on a processor. */
const CALIBRATION = { adapter: 'acme/one//', wasmBelowMacs: 0, wasmMs: 9, webgpuMs: 5 };

/** Opens the page's worker on what it takes for a GPU; to be called before the page is opened. */
export async function asHardware(page: Page): Promise<void> {
  await page.addInitScript((calibration) => {
    localStorage.setItem('cardinal.calibration', JSON.stringify(calibration));
  }, CALIBRATION);
  await page.route('**/engine.worker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: DISGUISE + (await response.text()) });
  });
}
