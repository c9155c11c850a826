import { test } from './fixtures';
import { expectGoldenOnPage } from './golden';

for (const name of ['resnet18', 'resnet50', 'resnext50_32x4d']) {
  test(`${name} gives PyTorch’s logits and taps, on WebGPU`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.goto('/?backend=webgpu');
    await expectGoldenOnPage(page, name, 'webgpu');
  });
}
