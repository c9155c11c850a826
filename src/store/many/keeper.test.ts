import { expect, test } from 'vitest';
import { Keeper } from './keeper';
import { createKeptAnswers, type KeptAnswers } from './keptAnswers';
import type { PhotoAnswer } from './photoAnswer';

const answer = (classIndex: number): PhotoAnswer => ({ top: [[classIndex, 1]] });

/** A keeper on a clock that is turned by hand, and the numbers of answers in each writing. */
function setUp() {
  const clock = { ms: 0 };
  const kept = createKeptAnswers(undefined);
  const written: number[] = [];
  const told: boolean[] = [];
  const watched: KeptAnswers = {
    ...kept,
    keep: (network, fresh) => {
      written.push(fresh.size);
      return kept.keep(network, fresh);
    },
  };
  const keeper = new Keeper(watched, { now: () => clock.ms, onKept: (is) => told.push(is) });
  return { clock, kept, written, told, keeper };
}

test('answers are written together twice a second, and the last ones when asked', async () => {
  const { clock, kept, written, told, keeper } = setUp();
  for (const photo of ['a', 'b', 'c', 'd']) {
    keeper.add('net', new Map([[photo, answer(1)]]));
    clock.ms += 200;
  }
  expect(written).toEqual([4]);
  keeper.add('net', new Map([['e', answer(2)]]));
  await keeper.flush();
  expect(written).toEqual([4, 1]);
  expect([...(await kept.load('net')).keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
  // This browser has no database, so they do not outlast the page.
  expect(told).toEqual([false, false]);
});

test('each network has its own, and nothing is written where nothing waits', async () => {
  const { kept, written, keeper } = setUp();
  keeper.add('one', new Map([['a', answer(1)]]));
  keeper.add('other', new Map([['a', answer(2)]]));
  await keeper.flush();
  await keeper.flush();
  expect(written).toEqual([1, 1]);
  expect((await kept.load('other')).get('a')).toEqual(answer(2));
});
