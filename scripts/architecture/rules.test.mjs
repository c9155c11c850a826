import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseSources } from './cruise.mjs';

/** Each file, its text and the rule that it breaks; a cycle is reported for one file of it. */
const FILES = /** @type {const} */ ([
  ['src/main.tsx', "import './views/a'; import './engine/a'; import 'react';", null],
  ['src/core/a.ts', 'export const a = 1; export interface A {}', null],
  ['src/core/package.ts', "import { useState } from 'react';", 'core-imports'],
  ['src/core/node.ts', "import 'node:fs';", 'core-imports'],
  ['src/core/views.ts', "import '../views/a';", 'core-imports'],
  ['src/core/types.ts', "import type { A } from '../store/a'; export type B = A;", 'core-imports'],
  ['src/core/a.test.ts', "import 'vitest'; import 'node:fs'; import './a';", null],
  ['src/core/b.test.ts', "import '../store/a';", 'core-tests'],
  ['src/core/fixtures/a.ts', "import 'node:fs'; import '../a';", null],
  ['src/core/fixture.ts', "import './fixtures/a';", 'tests-stay-outside'],
  ['src/core/circle.ts', "import './circled';", 'no-cycles'],
  ['src/core/circled.ts', "import './circle';", null],
  ['src/i18n/core.ts', "import '../core/a';", 'i18n-imports'],
  ['src/engine/a.ts', "import '../core/a'; import '@tensorflow/tfjs-core';", null],
  ['src/engine/asset.ts', "import '@tensorflow/tfjs-backend-wasm/dist/a.wasm?url';", null],
  ['src/engine/package.ts', "import 'd3';", 'engine-imports'],
  ['src/worker/a.ts', "import '../core/a'; import type { A } from '../engine/a';", null],
  ['src/worker/engine.ts', "import { a } from '../engine/a';", 'worker-types-only'],
  ['src/worker/engine.worker.ts', "import { a } from '../engine/a';", null],
  ['src/worker/tensorflow.ts', "import '@tensorflow/tfjs-core';", 'worker-imports'],
  ['src/store/a.ts', "import 'zustand'; import '../worker/a'; export interface A {}", null],
  ['src/store/react.ts', "import 'react';", 'store-imports'],
  ['src/store/engine.ts', "import type { A } from '../engine/a';", 'store-imports'],
  ['src/views/a.tsx', "import 'react'; import 'd3'; import '../store/a';", null],
  ['src/views/zustand.ts', "import 'zustand/react';", 'views-imports'],
  ['src/views/worker.ts', "import type { A } from '../worker/a';", 'views-imports'],
  ['src/views/main.ts', "import '../main';", 'main-is-the-root'],
  ['src/views/roof/a.ts', "import '../hall/a';", null],
  ['src/views/roof/b.ts', 'export interface B {}', null],
  ['src/views/hall/a.ts', "import type { C } from '../yard/c';", null],
  ['src/views/hall/a.test.ts', "import '../roof/a';", null],
  ['src/views/yard/c.ts', "import type { B } from '../roof/b'; export type C = B;", null],
  ['src/views/yard/d.ts', "import '../street/a'; import '../a';", null],
  ['src/views/street/a.ts', 'export const a = 1;', null],
  ['src/utils/a.ts', "import '../core/a';", 'no-other-rooms'],
]);

/** @type {string} */
let directory;
/** @type {Awaited<ReturnType<typeof cruiseSources>>} */
let result;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cardinal-rooms-'));
  for (const [path, text] of FILES) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  result = await cruiseSources(directory);
});

afterAll(() => rm(directory, { recursive: true }));

test('every module is read', () => {
  expect(result.modules.toSorted()).toEqual(FILES.map(([path]) => path).toSorted());
});

test.each(FILES)('%s: %s breaks %s', (path, _text, rule) => {
  const broken = result.violations.filter(({ from }) => from === path).map((v) => v.rule.name);
  expect([...new Set(broken)].toSorted()).toEqual(
    rule === null ? [] : expect.arrayContaining([rule]),
  );
});

test('a circle of folders is told by its files, though no file is in a circle, and types count', () => {
  expect(result.circles.toSorted((a, b) => a.from.localeCompare(b.from))).toEqual([
    { from: 'src/views/hall/a.ts', to: 'src/views/yard/c.ts' },
    { from: 'src/views/roof/a.ts', to: 'src/views/hall/a.ts' },
    { from: 'src/views/yard/c.ts', to: 'src/views/roof/b.ts' },
  ]);
});
