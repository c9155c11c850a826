import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EngineError } from '../../../core/failure';
import { UNWATCHED } from '../fixtures/failure';
import { readCheckpoint } from '../read';
import { fileOf, fixtureBytes } from './fixtures/files';

const FILES = ['training.zip.pth', 'views.zip.pth', 'training.legacy.pth', 'views.legacy.pth'];

test.each(FILES)(
  '%s with some bytes changed loads or ends in an error of the engine',
  async (name) => {
    const bytes = fixtureBytes(name);
    const change = fc.tuple(fc.nat(bytes.byteLength - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const mutated = bytes.slice();
        for (const [at, value] of changes) mutated[at] = value;
        const outcome = await readCheckpoint([fileOf(mutated)], UNWATCHED).catch((error) => error);
        expect(outcome instanceof EngineError || outcome.checkpoint.size > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);
