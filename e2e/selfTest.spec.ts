import { expect, test } from './fixtures';

test('this browser passes on every backend that it has, as a script reads it, and the page stays as it is', async ({
  page,
}) => {
  test.slow();
  await page.goto('/?a=resnet18&b=resnext50_32x4d');
  const { report, before, after } = await page.evaluate(async () => {
    const state = () => [window.cardinal.get('a'), window.cardinal.get('b'), location.search];
    const before = state();
    const report = await window.cardinal.selfTest();
    return { report, before, after: state() };
  });
  expect(after).toEqual(before);
  expect(report.checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(report).toMatchObject({ schema: 'cardinal-selftest/1', complete: true, passed: true });
  const present = report.backends.filter(({ present }) => present).map(({ backend }) => backend);
  expect(present).toEqual(expect.arrayContaining(['wasm', 'cpu']));
  for (const backend of present) {
    const names = (group: string) =>
      report.checks.filter((each) => each.group === group && each.backend === backend).length;
    expect([backend, names('pytorch'), names('kernel')]).toEqual([backend, 6, 13]);
  }
});

test('a link opens it, a stop keeps what was tested, and the report is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?a=resnet18&b=resnet34&selftest');
  const dialog = page.getByRole('dialog', { name: 'Self-test' });
  await expect(dialog.getByRole('button', { name: 'Start the self-test' })).toBeFocused();
  await page.keyboard.press('Enter');
  const kernels = dialog.getByRole('region', { name: 'Kernels against the plain interpreter' });
  await expect(kernels.getByRole('row', { name: /^grouped 3x3 WASM passed/ })).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Run it again' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(dialog.getByText('Copied the report as Markdown.')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| kernel: grouped 3x3 | wasm | passed |');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('selftest');
  await page.getByRole('button', { name: 'Self-test' }).first().click();
  await expect(dialog.getByRole('button', { name: 'Run it again' })).toBeVisible();
});
