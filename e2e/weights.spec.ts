import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { hashedInput } from '../src/engine/fixtures/hashed';
import { relativeError } from '../src/engine/fixtures/trained';
import { expect, test } from './fixtures';

type LaneId = 'a' | 'b';
const fixture = (name: string) =>
  readFileSync(new URL(`../src/engine/checkpoint/fixtures/${name}`, import.meta.url));
const expected: {
  readonly logits: Readonly<Record<string, number[]>>;
  readonly must_be_refused: readonly string[];
} = JSON.parse(fixture('tiny.expected.json').toString());

/** What each refused file is told of. */
const CAUSES: Readonly<Record<string, RegExp>> = {
  'tiny.evil-huge-header.safetensors': /header says 2\^62 bytes, and 2 follow/,
  'tiny.evil-in-zip.pth': /opcode GLOBAL \w+\.system is not allowed/,
  'tiny.evil-overflow.safetensors': /tensor \S+ /,
  'tiny.evil-overlap.safetensors': /byte ranges of \w+ and \w+ overlap/,
  'tiny.evil-plain-pickle.pth': /opcode GLOBAL \w+\.system is not allowed|not one that PyTorch/,
  'tiny.missing-tensor.pth': /tensor \S+ is missing|“\S+” is missing/,
  'tiny.nan.pth': /tensor \S+ has NaN/,
  'tiny.truncated.legacy.pth': /truncated at byte 75,556 of 113,335/,
  'tiny.truncated.zip.pth': /breaks off at byte 83,759/,
  'tiny.wrong-shape.pth': /\d+x\d+\S* instead of \d+x\d+/,
};

/** Drops files on an element as a user does. */
async function drop(page: Page, target: Locator, names: readonly string[]): Promise<void> {
  const files = names.map((name) => [name, fixture(name).toString('base64')] as const);
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of all) {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer });
  }
}

const lane = (page: Page, id: LaneId) => page.getByTestId(`lane-${id}`);
const notice = (page: Page, file: string) => page.getByTestId('notice').filter({ hasText: file });
const input = [...hashedInput(32)];

async function expectLogits(page: Page, id: LaneId, file: string): Promise<void> {
  const logits = await page.evaluate(
    async ([which, numbers]) => {
      const run = await window.cardinal.run(which, Float32Array.from(numbers), [1, 32, 32, 3]);
      return [...run.logits];
    },
    [id, input] as const,
  );
  expect(relativeError(logits, expected.logits[file] ?? []), file).toBeLessThan(1e-3);
}

test('each file that PyTorch users save gives its logits, dropped on a lane', async ({ page }) => {
  await page.goto('/?backend=wasm');
  for (const [index, file] of Object.keys(expected.logits).entries()) {
    const id = index % 2 === 0 ? 'a' : 'b';
    await drop(page, lane(page, id), [file]);
    await expect(
      page.getByRole('button', { name: `Weights of ${id.toUpperCase()}: ${file}` }),
    ).toBeVisible();
    await expectLogits(page, id, file);
  }
});

test('each file that must be refused says why, and the page is as it was', async ({ page }) => {
  await page.goto('/?backend=wasm');
  await drop(page, lane(page, 'a'), ['tiny.safetensors']);
  await expect(page.getByRole('button', { name: /^Weights of A/ })).toBeVisible();
  await expectLogits(page, 'a', 'tiny.safetensors');
  const asItWas = () =>
    page.evaluate(() => [
      location.href,
      window.cardinal.get('a'),
      window.cardinal.get('b'),
      [...(window.cardinal.logits('a') ?? [])],
    ]);
  const before = await asItWas();
  for (const [index, file] of expected.must_be_refused.entries()) {
    await drop(page, lane(page, index % 2 === 0 ? 'a' : 'b'), [file]);
    await expect(notice(page, file)).toHaveText(CAUSES[file] ?? /no cause/);
    expect(await asItWas(), file).toEqual(before);
  }
});

test('two files fill A and B; one dropped elsewhere goes where it fits; undo brings the old networks back', async ({
  page,
}) => {
  await page.goto('/?backend=wasm');
  const old = await page.evaluate(() => [window.cardinal.get('a'), window.cardinal.get('b')]);
  const sentence = page.getByText('B differs from A');
  await drop(page, sentence, ['tiny.zip.pth', 'tiny.bf16.safetensors']);
  await expect(page.getByRole('button', { name: 'Weights of A: tiny.zip.pth' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Weights of B: tiny.bf16/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.evaluate(() => [window.cardinal.get('a'), window.cardinal.get('b')])).toEqual(
    old,
  );
  await page.evaluate(() => window.cardinal.set('a', { preset: 'resnet18' }));
  await page.evaluate(
    (bytes) => window.cardinal.load('b', { name: 'own.pth', bytes: Uint8Array.from(bytes) }),
    [...fixture('tiny.zip.pth')],
  );
  await page.getByRole('button', { name: 'Let go of the weights of B' }).click();
  await drop(page, sentence, ['tiny.views.pth']);
  await expect(notice(page, 'tiny.views.pth')).toContainText('fits network B');
  await expectLogits(page, 'b', 'tiny.views.pth');
});

test('while files are held, lanes are labelled; ten classes are named by one click, and weights rest while they do not fit', async ({
  page,
}) => {
  await page.goto('/?backend=wasm');
  await page.getByRole('button', { name: 'a cat' }).click();
  const held = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'tiny.pth'));
    return transfer;
  });
  await lane(page, 'a').dispatchEvent('dragover', { dataTransfer: held });
  await expect(page.getByText('weights for A')).toBeVisible();
  await expect(page.getByText('weights for B')).toBeVisible();
  await page.getByTestId('weights-file-a').setInputFiles({
    name: 'mine.bin',
    mimeType: '',
    buffer: fixture('tiny.safetensors'),
  });
  const bars = page.getByTestId('top5-a').locator('li');
  await expect(bars).toHaveCount(10);
  await expect(bars.first()).toContainText(/^class \d/);
  await page.getByRole('button', { name: 'CIFAR-10', exact: true }).click();
  await expect(bars.first()).toHaveAttribute('data-class', /^[a-z]+$/);
  await page.evaluate(() => window.cardinal.set('a', { c: 2 }));
  await expect(page.getByTestId('top5-a')).toHaveAttribute('data-stale', 'true');
  await page.getByRole('button', { name: /^Weights of A/ }).click();
  await page.getByRole('button', { name: 'Back to their network' }).click();
  await expect(page.getByTestId('top5-a')).toHaveAttribute('data-stale', 'false');
});

test('of a training checkpoint the averaged weights are taken, and those of the last step by one choice', async ({
  page,
}) => {
  await page.goto('/?backend=wasm');
  await drop(page, lane(page, 'a'), ['tiny.averaged.pth']);
  await page.getByRole('button', { name: /^Weights of A/ }).click();
  const entry = page.getByLabel('Entry of the file whose weights A has');
  await expect(entry).toHaveValue('model_ema');
  await entry.selectOption('model');
  await expect(entry).toHaveValue('model');
  await expectLogits(page, 'a', 'tiny.zip.pth');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => page.evaluate(() => window.cardinal.weights('a')?.part))
    .toBe('model_ema');
});

test('a file that takes long shows how far it is, and is cancelled without a trace', async ({
  page,
}) => {
  await page.goto('/?backend=wasm');
  const before = await page.evaluate(() => window.cardinal.get('a'));
  await page.evaluate(() => {
    // At the moment in which it is there: a fast machine would be through.
    new MutationObserver((_, observer) => {
      const bar = document.querySelector('[role=progressbar]');
      if (bar === null) return;
      observer.disconnect();
      document.title = bar.getAttribute('aria-label') ?? '';
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    }).observe(document.body, { childList: true, subtree: true });
  });
  const dataTransfer = await page.evaluateHandle(() => {
    // A gigabyte that holds ten megabytes: no machine is through before the bar is there.
    const [chunkBytes, chunks] = [10_000_000, 100];
    const entry = {
      dtype: 'U8',
      shape: [chunkBytes * chunks],
      data_offsets: [0, chunkBytes * chunks],
    };
    const header = new TextEncoder().encode(JSON.stringify({ large: entry }));
    const length = new BigUint64Array([BigInt(header.byteLength)]);
    const data = Array<Blob>(chunks).fill(new Blob([new Uint8Array(chunkBytes)]));
    const transfer = new DataTransfer();
    transfer.items.add(new File([length, header, ...data], 'large.safetensors'));
    return transfer;
  });
  await lane(page, 'a').dispatchEvent('drop', { dataTransfer });
  await expect(page).toHaveTitle('Reading weights for A');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByTestId('notice')).toHaveCount(0);
  expect(await page.evaluate(() => window.cardinal.get('a'))).toEqual(before);
});
