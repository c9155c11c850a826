import { expect, test } from './fixtures';

test('a layer’s channels are shown in both networks, read by keys, and the link has them', async ({
  page,
}) => {
  await page.goto('/?panel=maps&maplayer=layer1.0.conv2&maporder=index&backend=wasm');
  // The small networks stand in; only B is grouped, and each says what it is of.
  const about = { a: page.getByTestId('map-about-a'), b: page.getByTestId('map-about-b') };
  await expect(about.a).toContainText('16 channels of 32 × 32');
  await expect(about.b).toContainText('4 groups of 6 channels, framed');
  const mapA = page.getByTestId('map-a');
  await expect(mapA).toContainText('chelsea.png, WASM');
  await expect(mapA).toContainText('ResNet-50 has no trained weights here.');
  // Both drawings outline the block that it lies in.
  for (const id of ['a', 'b']) {
    const outlined = page.getByTestId(`lane-${id}`).locator(`[data-item^="block-"][data-lit]`);
    await expect(outlined.first()).toHaveAttribute('data-names', /(^| )layer1\.0( |$)/);
  }

  const grid = page.getByTestId('map-grid-b');
  const reading = page.getByTestId('map-reading-b');
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(reading).toContainText('channel 2 of 24, group 1 of 4');
  await page.keyboard.press('Enter');
  await page.getByTestId('map-grid-a').focus();
  await expect(reading).toContainText('channel 2 of 24');

  await page.getByText('Together', { exact: true }).click();
  await expect(page).toHaveURL(/maplayer=layer1\.0\.conv2/);
  await expect(page).toHaveURL(/mapscale=layer/);
});
