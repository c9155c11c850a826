import { test } from './fixtures';
import { expectGoldenOnPage } from './golden';

test('ResNeXt-50 32x4d at 160 px gives PyTorch’s logits and taps, on WebGPU', async ({ page }) => {
  await page.goto('/?backend=webgpu');
  await expectGoldenOnPage(page, 'resnext50_32x4d_at_160', 'webgpu');
});
