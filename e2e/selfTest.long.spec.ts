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
