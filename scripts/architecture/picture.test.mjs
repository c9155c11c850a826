import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PICTURE, roomsPicture } from './picture.mjs';
import { ROOMS } from './rooms.mjs';

test('the picture of the rooms is that of the table: npm run architecture:picture', async () => {
  expect(await readFile(PICTURE, 'utf8')).toBe(roomsPicture());
});

test('it has each room, and an arrow for each import', () => {
  const picture = roomsPicture();
  for (const name of Object.keys(ROOMS)) expect(picture).toContain(`>${name}</text>`);
  const imports = Object.values(ROOMS).flatMap(({ imports, typesOf = [], files = {} }) => [
    ...new Set([...imports, ...typesOf, ...Object.values(files).flat()]),
  ]);
  expect(picture.match(/<path d="M[\d.]+ \d+C/g)).toHaveLength(imports.length);
});
