import { expect, test } from './enginePage';
import { LONG, longRunAlone } from './long';

// The kernels of WebGPU and the runs made of them, on a page of their own that imports the engine.

/** A small GPU, one of an H100's size, and a renderer on the processor. */
const MACHINES = LONG ? (['gpu', 'h100', 'software'] as const) : (['gpu', 'software'] as const);

for (const machine of MACHINES) {
  test(`groupedConv2d gives what its definition and tfjs give, with the kernels for ${machine}`, async ({
    engine: page,
  }) => {
    // Each size of a kernel for hardware is a shader that takes seconds to compile here.
    const some = machine === 'software' ? 500 : 100;
    const runs = LONG ? 2000 : some;
    const worst = await page.evaluate(
      ({ machine, runs }) => window.checks.randomShapes(machine, runs),
      { machine, runs },
    );
    expect(worst).toBeLessThan(1e-4);
    const errors = await page.evaluate((machine) => window.checks.metamorphic(machine), machine);
    expect(Object.keys(errors)).toHaveLength(4);
    for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
  });

  test(`every kind of layer gives what the interpreter gives, with the kernels for ${machine}`, async ({
    engine: page,
  }) => {
    // The short run has random shapes and batches for hardware: its shaders take long to compile here.
    longRunAlone(machine !== 'software');
    const errors = await page.evaluate((machine) => window.checks.networkErrors(machine), machine);
    expect(Object.keys(errors).length).toBeGreaterThan(2);
    for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
  });

  test(`a block with a part of it off is what the interpreter gives, with the kernels for ${machine}`, async ({
    engine: page,
  }) => {
    // What is off is a matter of weights, which the tests of the engine and of scripts look at too.
    longRunAlone();
    const errors = await page.evaluate((machine) => window.checks.insideErrors(machine), machine);
    expect(Object.keys(errors)).toHaveLength(32);
    for (const [name, error] of Object.entries(errors)) {
      expect(error, name).toBeLessThan(/afterwards| from /.test(name) ? 1e-7 : 1e-5);
    }
  });

  test(`images at once give what each gives alone, with the kernels for ${machine}`, async ({
    engine: page,
  }) => {
    longRunAlone(machine !== 'software');
    const counts = LONG ? [2, 3, 5, 8] : [5];
    const errors = await page.evaluate(
      ({ machine, counts }) => window.checks.batchErrors(machine, counts),
      { machine, counts },
    );
    expect(Object.keys(errors)).toHaveLength(4 * counts.length);
    for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-5);
  });
}

test('tiles in workgroup memory give what the definition gives, whatever they cut through', async ({
  engine: page,
}) => {
  const slices = LONG ? [1, 2, 4, 8] : [1, 4];
  const errors = await page.evaluate((slices) => window.checks.tileErrors(slices), slices);
  expect(Object.keys(errors)).toHaveLength(5 * slices.length);
  for (const [name, error] of Object.entries(errors)) expect(error, name).toBeLessThan(1e-4);
});

test('a steady run makes no GPU object, and cancelled ones leave none', async ({
  engine: page,
}) => {
  const { made, live } = await page.evaluate(() => window.checks.manyRuns());
  expect(made).toEqual({ cancelled: 10 });
  expect(live).toBe(0);
});

test('a run makes no pipeline after its network was prepared, and preparing loads nothing', async ({
  ownEngine: page,
}) => {
  const { preparing, running } = await page.evaluate(() => window.checks.preparedRun());
  expect(Object.keys(preparing).sort()).toEqual([
    'createComputePipelineAsync',
    'createShaderModule',
  ]);
  const pipelines = Object.keys(running).filter((name) => /Pipeline|Shader/.test(name));
  expect(pipelines).toEqual([]);
});

test('a preparation that is told to stop begins no other pipeline, and the run joins what there is', async ({
  ownEngine: page,
}) => {
  const whole = await page.evaluate(() => window.checks.preparedRun());
  const { preparing, running, code } = await page.evaluate(() =>
    window.checks.interruptedPreparation(),
  );
  expect(code).toBe('cancelled');
  expect(preparing.createComputePipelineAsync).toBe(1);
  const all = whole.preparing.createComputePipelineAsync ?? 0;
  expect(all).toBeGreaterThan(3);
  expect(running.createComputePipelineAsync).toBe(all - 1);
  expect(running.createComputePipeline).toBeUndefined();
});

test("steps are timed by the device's clock where it has one", async ({ engine: page }) => {
  const { clock, steps, stepsMs } = await page.evaluate(() => window.checks.stepTimes());
  const stamps = await page.evaluate(
    async () => (await navigator.gpu.requestAdapter())?.features.has('timestamp-query') ?? false,
  );
  expect(clock).toBe(stamps ? 'device' : 'wall');
  expect(stepsMs).toHaveLength(steps);
  expect(stepsMs.every((elapsedMs) => elapsedMs >= 0)).toBe(true);
  expect(stepsMs.some((elapsedMs) => elapsedMs > 0)).toBe(true);
});

test('a device that is lost in the middle of a run is opened anew, and the answer is the same', async ({
  ownEngine: page,
}) => {
  const times = LONG ? 5 : 1;
  const { codes, same } = await page.evaluate((times) => window.checks.deviceLost(times), times);
  expect(codes).toEqual(Array(times).fill('device-lost'));
  expect(same).toEqual(Array(times).fill(true));
});

test('memory that the driver refuses is told by layer and size, and the next run answers', async ({
  ownEngine: page,
}, testInfo) => {
  const told = await page.evaluate(() => window.checks.memoryShort());
  testInfo.skip(told === null, 'skipped: the adapter has that much');
  expect(told?.failure).toMatchObject({
    code: 'out-of-memory',
    params: { layer: expect.stringMatching(/^layer1\.0\./), bytes: 2 ** 30 },
  });
  expect(told?.logits).toBe(10);
});
