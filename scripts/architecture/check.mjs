// Holds src against the table of rooms.mjs, looks for circles between the folders of a room, and makes sure that it was really read.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { cruiseSources } from './cruise.mjs';

const entries = await readdir(join(ROOT, 'src'), { recursive: true });
const sources = entries.filter((path) => /\.tsx?$/.test(path));
const { modules, violations, circles } = await cruiseSources(ROOT);

for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} -> ${to}`);
for (const { from, to } of circles) console.error(`folder-circle: ${from} -> ${to}`);
console.log(
  `${modules.length} modules cruised of ${sources.length} in src, ${violations.length} violations, ` +
    `${circles.length} imports in circles of folders`,
);
if (modules.length === 0 || modules.length < sources.length) {
  console.error('not every module was cruised, so this check has shown nothing');
  process.exitCode = 1;
}
if (violations.length > 0 || circles.length > 0) process.exitCode = 1;
