import { expect, test } from './fixtures';

test('a layer’s channels are shown in both networks, read by keys, and the link has them', async ({
  page,
}) => {
  await page.goto('/?panel=maps&maplayer=layer1.0.conv2&maporder=index&backend=wasm');
  // The small networks stand in; only B is grouped, and each says what it is of.
  const about = { a: page.getByTestId('map-about-a'), b: page.getByTestId('map-about-b') };
  await expect(about.a).toContainText('16 channels of 32 × 32');
  await expect(about.a).toContainText('chelsea.png');
  await expect(about.b).toContainText('4 groups of 6 channels, framed');
  await expect(page.getByTestId('map-a')).toContainText('in place of ResNet-50');

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
