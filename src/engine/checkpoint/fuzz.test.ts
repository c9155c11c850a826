import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Allocations } from './fixtures/fuzzing/allocations';
import { FUZZED, type FuzzCase, fuzzCase } from './fixtures/fuzzing/fuzzCase';
import { judge } from './fixtures/fuzzing/judge';

/** `npm run fuzz` reads ten thousand of each format. */
const CASES = 500 / FUZZED.length;
const SEED = 1;
const KEPT = new URL('fixtures/fuzz/', import.meta.url);

const allocations = new Allocations();
afterAll(() => allocations.end());

test.each(FUZZED)('damaged files of %s are read or refused, never worse', async (format) => {
  const outcomes = new Set<string>();
  for (let index = 0; index < CASES; index += 1) {
    const { outcome, fault } = await judge(fuzzCase(format, SEED, index), allocations);
    outcomes.add(outcome);
    expect(fault, `npm run fuzz -- --format=${format} --seed=${SEED} --only=${index}`).toBeNull();
  }
  // Cases that all end alike would try nothing.
  expect(outcomes.size).toBeGreaterThan(4);
});

const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];

describe.runIf(kept.length > 0)('what went wrong once does so no more', () => {
  test.each(kept)('%s', async (name) => {
    expect((await judge(keptCase(name), allocations)).fault).toBeNull();
  });
});

function keptCase(folder: string): FuzzCase {
  const files = readdirSync(new URL(`${folder}/`, KEPT)).map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(new URL(`${folder}/${name}`, KEPT))),
  }));
  return { files, mustFail: folder.endsWith('.must-fail') };
}
