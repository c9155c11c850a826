import { describe, expect, it } from 'vitest';
import { NO_PERTURBATION } from '../../../core/perturbation';
import type { Picture } from '../photo';
import { blurred } from './blur';
import { brightened } from './brightness';
import { centreOf } from './centre';
import { noisy } from './noise';
import { perturbed } from './perturb';
import { rotated } from './rotate';

/** Opaque, each channel by its place. */
function pictureOf(
  widthPx: number,
  heightPx: number,
  byte: (x: number, y: number, channel: number) => number,
): Picture {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        rgba[(y * widthPx + x) * 4 + channel] = byte(x, y, channel);
      }
    }
  }
  return { widthPx, heightPx, rgba };
}

/** Something of every colour, the same each time. */
const coloured = pictureOf(31, 22, (x, y, channel) => (x * 37 + y * 91 + channel * 53) % 256);
const grey = (level: number, sidePx = 64) => pictureOf(sidePx, sidePx, () => level);

function channelsOf({ rgba }: Picture): number[] {
  return [...rgba].filter((_, at) => at % 4 !== 3);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isOpaque({ rgba }: Picture): boolean {
  return rgba.every((byte, at) => at % 4 !== 3 || byte === 255);
}

describe('rotated', () => {
  it('by 0 degrees, and by a whole turn, is the picture', () => {
    expect(rotated(coloured, 0)).toEqual(coloured);
    expect(rotated(coloured, 360)).toEqual(coloured);
  });

  it('turns counter-clockwise: the top left corner goes to the bottom left', () => {
    const square = pictureOf(3, 3, (x, y) => 10 * (3 * y + x));
    const reds = ({ rgba }: Picture) =>
      [...rgba].filter((_, at) => at % 4 === 0).map((each) => each / 10);
    expect(reds(rotated(square, 90))).toEqual([2, 5, 8, 1, 4, 7, 0, 3, 6]);
    expect(reds(rotated(square, -90))).toEqual([6, 3, 0, 7, 4, 1, 8, 5, 2]);
    expect(reds(rotated(square, 180))).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('by quarters four times is the picture again', () => {
    const square = pictureOf(16, 16, (x, y, channel) => (x * 37 + y * 91 + channel * 53) % 256);
    expect([1, 2, 3, 4].reduce((picture) => rotated(picture, 90), square)).toEqual(square);
  });

  it('keeps size and opaqueness, and brings black in at the corners', () => {
    const turned = rotated(grey(200), 45);
    expect([turned.widthPx, turned.heightPx, isOpaque(turned)]).toEqual([64, 64, true]);
    expect([...turned.rgba.subarray(0, 4)]).toEqual([0, 0, 0, 255]);
    const centre = (32 * 64 + 32) * 4;
    expect([...turned.rgba.subarray(centre, centre + 3)]).toEqual([200, 200, 200]);
  });
});

describe('blurred', () => {
  it('by 0 px is the picture', () => {
    expect(blurred(coloured, 0)).toEqual(coloured);
  });

  it.each([0.5, 2, 16])(
    'keeps the mean with a sigma of %d px, wider than the picture too',
    (sigma) => {
      const mean = meanOf(channelsOf(coloured));
      const soft = blurred(coloured, sigma);
      expect(isOpaque(soft)).toBe(true);
      expect(Math.abs(meanOf(channelsOf(soft)) - mean)).toBeLessThan(0.5);
    },
  );

  it('spreads a point as a Gaussian of its sigma', () => {
    const sigma = 3;
    const point = pictureOf(41, 41, (x, y) => (x === 20 && y === 20 ? 255 : 0));
    // A line of light, whose spread across is that of one Gaussian.
    const line = pictureOf(41, 41, (x) => (x === 20 ? 255 : 0));
    const soft = blurred(line, sigma);
    const row = Array.from({ length: 41 }, (_, x) => soft.rgba[(20 * 41 + x) * 4] ?? 0);
    const sum = row.reduce((total, level) => total + level, 0);
    const variance = row.reduce((total, level, x) => total + level * (x - 20) ** 2, 0) / sum;
    expect(sum).toBeCloseTo(255, -1);
    expect(Math.sqrt(variance)).toBeCloseTo(sigma, 0);
    expect(Math.max(...blurred(point, sigma).rgba.filter((_, at) => at % 4 === 0))).toBe(
      Math.round(255 / (2 * Math.PI * sigma * sigma)),
    );
  });
});

describe('noisy', () => {
  it('has its sigma, and the mean stays', () => {
    const levels = channelsOf(noisy(grey(128, 128), 20, 1)).map((level) => level - 128);
    const mean = meanOf(levels);
    const sigma = Math.sqrt(meanOf(levels.map((level) => level * level)));
    expect(Math.abs(mean)).toBeLessThan(0.4);
    expect(Math.abs(sigma - 20)).toBeLessThan(0.3);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(noisy(coloured, 30, 5)).toEqual(noisy(coloured, 30, 5));
    expect(noisy(coloured, 30, 6)).not.toEqual(noisy(coloured, 30, 5));
  });

  it('is alike at every strength: twice the sigma moves a level twice as far', () => {
    const moved = (sigma: number) =>
      channelsOf(noisy(grey(128, 8), sigma, 3)).map((level) => level - 128);
    const [weak, strong] = [moved(10), moved(20)];
    weak.forEach((level, at) => {
      expect(Math.abs((strong[at] ?? 0) - 2 * level)).toBeLessThanOrEqual(2);
    });
  });

  it('of 0 levels is the picture', () => {
    expect(noisy(coloured, 0, 1)).toEqual(coloured);
  });
});

describe('brightened', () => {
  it('clamps at white, and at 0 is black', () => {
    expect(channelsOf(brightened(grey(100, 2), 3)).every((level) => level === 255)).toBe(true);
    const dark = brightened(coloured, 0);
    expect(channelsOf(dark).every((level) => level === 0)).toBe(true);
    expect(isOpaque(dark)).toBe(true);
  });

  it('multiplies', () => {
    expect(channelsOf(brightened(grey(100, 1), 0.5))).toEqual([50, 50, 50]);
    expect(brightened(coloured, 1)).toEqual(coloured);
  });
});

describe('centreOf', () => {
  it('keeps the middle, of at least one pixel', () => {
    const square = pictureOf(4, 4, (x, y) => 4 * y + x);
    const { widthPx, heightPx, rgba } = centreOf(square, 0.5);
    expect([widthPx, heightPx]).toEqual([2, 2]);
    expect([...rgba].filter((_, at) => at % 4 === 0)).toEqual([5, 6, 9, 10]);
    expect(centreOf(square, 0.01).widthPx).toBe(1);
    expect(centreOf(square, 1)).toEqual(square);
  });
});

describe('perturbed', () => {
  const noJpeg = () => Promise.reject(new Error('nobody asked for a JPEG'));

  it('without a perturbation is the picture, and no JPEG', async () => {
    expect(await perturbed(coloured, NO_PERTURBATION, noJpeg)).toEqual(coloured);
  });

  it('does all of them in their order, the JPEG last', async () => {
    const all = {
      rotateDegrees: 20,
      cropPercent: 50,
      brightnessPercent: 150,
      blurPx: 1,
      noiseLevels: 12,
      jpegQuality: 30,
      seed: 4,
    };
    const asked: number[] = [];
    const changed = await perturbed(coloured, all, async (picture, quality) => {
      asked.push(quality);
      return picture;
    });
    const one = brightened(centreOf(rotated(coloured, 20), 0.5), 1.5);
    expect(changed).toEqual(noisy(blurred(one, 1), 12, 4));
    expect(asked).toEqual([30]);
  });
});
