import { describe, expect, it } from 'vitest';
import { decimal } from './decimal';
import { LANGUAGE_TAGS } from './language';

const DECIMALS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [2, 2],
  [0, 6],
] as const;

/** Numbers of all sizes, of which many end in a five. */
function* numbers(): Generator<number> {
  let seed = 1;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let count = 0; count < 4000; count += 1) {
    const size = 10 ** Math.floor(24 * next() - 8);
    const sign = next() < 0.2 ? -1 : 1;
    yield sign * size * next();
    yield (sign * Math.round(size * next())) / 1000;
    yield sign * (Math.round(2000 * next()) / 100 + 0.005);
  }
}

describe.each(LANGUAGE_TAGS)('in %s', (tag) => {
  it.each(DECIMALS)('writes what the browser writes, with %i to %i decimals', (least, most) => {
    const format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    const special = [
      0,
      -0,
      1.005,
      -0.001,
      999.995,
      5e-7,
      1e21,
      2 ** 53,
      Number.NaN,
      -Infinity,
      Infinity,
    ];
    const wrong = [...special, ...numbers()]
      .map((value) => ({ value, is: decimal(value, least, most), browser: format.format(value) }))
      .filter(({ is, browser }) => is !== browser);
    expect(wrong).toEqual([]);
  });

  it('writes whole numbers of any length', () => {
    for (const value of [0n, 999n, 1000n, 25_028_904n, 10n ** 30n, -1234n]) {
      expect(decimal(value, 0, 0)).toBe(new Intl.NumberFormat(tag).format(value));
    }
  });
});
