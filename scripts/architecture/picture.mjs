// npm run architecture:picture: docs/rooms.svg, drawn of the table in rooms.mjs. A test holds the file to it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../run.mjs';
import { ROOMS } from './rooms.mjs';

/** @import { Room } from './rooms.mjs' */

/** @typedef {{ name: string, note: string, x: number, y: number, height: number }} Box */

const WIDTH = 960;
const BOX = 210;
const ROW = 150;
const LINE = 17;
const PADDING = 10;

/** Where the picture lies. */
export const PICTURE = join(ROOT, 'docs', 'rooms.svg');

/**
 * All rooms that a room reads, be it in one file or for types alone.
 * @param {Room} room
 */
function readBy({ imports, typesOf = [], files = {} }) {
  return [...new Set([...imports, ...typesOf, ...Object.values(files).flat()])];
}

/**
 * How many rooms stand below one: it is drawn above them all.
 * @param {string} name
 * @returns {number}
 */
function levelOf(name) {
  const below = readBy(ROOMS[name] ?? { imports: [], packages: [] });
  return below.length === 0 ? 0 : 1 + Math.max(...below.map(levelOf));
}

/**
 * A list in lines of about so many letters.
 * @param {readonly string[]} words
 * @param {number} letters
 */
function inLines(words, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= letters) {
      lines[lines.length - 1] = `${last}, ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** The rooms as boxes, those that read others above them. */
function boxes() {
  const names = Object.keys(ROOMS);
  const top = Math.max(...names.map(levelOf));
  return names.map((name) => {
    const level = levelOf(name);
    const row = names.filter((each) => levelOf(each) === level);
    const step = WIDTH / (row.length + 1);
    const packages = ROOMS[name]?.packages ?? [];
    const lines = inLines(packages.length === 0 ? ['no package'] : packages, 28);
    return {
      name,
      lines,
      x: step * (row.indexOf(name) + 1),
      y: 30 + (top - level) * ROW,
      height: (lines.length + 1) * LINE + 2 * PADDING,
    };
  });
}

/** The picture as SVG: an arrow goes from a room to each that it imports, dashed where for types or in one file alone. */
export function roomsPicture() {
  const all = boxes();
  const height = Math.max(...all.map((box) => box.y + box.height)) + 50;
  const arrows = all.flatMap((from) => {
    const room = ROOMS[from.name];
    return room === undefined
      ? []
      : readBy(room).map((name) => {
          const to = all.find((box) => box.name === name);
          if (to === undefined) throw new Error(`a room imports one that is none: ${name}`);
          const [x1, y1, x2, y2] = [from.x, from.y + from.height, to.x, to.y - 3];
          const bend = (y2 - y1) / 2;
          const dashed = room.imports.includes(name) ? '' : ' stroke-dasharray="5 4"';
          return `<path d="M${round(x1)} ${y1}C${round(x1)} ${y1 + bend} ${round(x2)} ${y2 - bend} ${round(x2)} ${y2}"${dashed}/>`;
        });
  });
  const rooms = all.map(
    ({ name, lines, x, y, height: boxHeight }) =>
      `<g transform="translate(${round(x - BOX / 2)} ${y})"><rect width="${BOX}" height="${boxHeight}" rx="6" fill="#f1f5f9" stroke="#64748b"/>` +
      `<text x="${BOX / 2}" y="${PADDING + 13}" font-weight="700">${name}</text>` +
      lines
        .map(
          (line, index) =>
            `<text x="${BOX / 2}" y="${PADDING + 13 + LINE * (index + 1)}" font-size="12" fill="#475569">${line}</text>`,
        )
        .join('') +
      '</g>',
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="15" text-anchor="middle" role="img">`,
    '<title>The rooms of src, and which of them each imports</title>',
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z" fill="#475569"/></marker></defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<g fill="none" stroke="#475569" stroke-width="1.2" marker-end="url(#tip)">`,
    ...arrows,
    '</g>',
    ...rooms,
    `<text x="${WIDTH / 2}" y="${height - 16}" font-size="12" fill="#475569">An arrow: imports. Dashed: for its types, or in one file alone. main.tsx and opening.tsx import anything.</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PICTURE, roomsPicture());
