import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const RGB = 2;

/**
 * A PNG of soft blotches, another one for each seed.
 * @param {number} seed
 * @param {number} sidePx
 */
export function madePng(seed, sidePx) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  header.set([8, RGB], 8);
  const rows = Buffer.alloc(sidePx * (1 + 3 * sidePx));
  for (let y = 0; y < sidePx; y += 1) {
    for (let x = 0; x < sidePx; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const wave =
          Math.sin(((x * (1 + (seed % 5)) + channel * seed) * 6) / sidePx) *
          Math.cos(((y * (1 + (seed % 7)) + seed) * 5) / sidePx);
        rows[y * (1 + 3 * sidePx) + 1 + 3 * x + channel] = Math.round(127 + 120 * wave);
      }
    }
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/**
 * Writes folders of made pictures that are named after classes.
 * @param {string} folder
 * @param {readonly string[]} classes
 * @param {number} each pictures in each folder
 * @param {number} sidePx
 */
export async function writePhotos(folder, classes, each, sidePx) {
  for (const [at, name] of classes.entries()) {
    await mkdir(join(folder, name), { recursive: true });
    for (let number = 0; number < each; number += 1) {
      const path = join(folder, name, `${String(number).padStart(3, '0')}.png`);
      await writeFile(path, madePng(at * each + number, sidePx));
    }
  }
}
