import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../run.mjs';
import { findHardCodedStrings } from './strings.mjs';

/** @param {string} code */
const textsOf = (code) => findHardCodedStrings('View.tsx', code).map(({ text }) => text);

test.each([
  ['<p>Drop a photo</p>', ['Drop a photo']],
  ['<p>\n  照片\n</p>', ['照片']],
  ["<p>{'Drop a photo'}</p>", ['Drop a photo']],
  ["<p>{busy ? 'Running' : t('idle')}</p>", ['Running']],
  ["<>{failed && 'Failed'}</>", ['Failed']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
  ['<p>{`${seconds} seconds`}</p>', ['seconds']],
  ['<img alt="A cat" title={"Photo"} />', ['A cat', 'Photo']],
  [
    '<input placeholder={on ? "Type here" : undefined} aria-label="Width" />',
    ['Type here', 'Width'],
  ],
])('%s is found', (code, texts) => {
  expect(textsOf(code)).toEqual(texts);
});

test.each([
  ["<p>{t('drop.photo')}</p>"],
  ['<p>C × d = {c * d}</p>'],
  ['<h1>Cardinal</h1>'],
  ['<div className="lane" data-testid="lane-a" role="slider" />'],
  ["<p>{kind === 'conv' ? t('conv') : t('fc')}</p>"],
  ["<p>{t('a', { name: 'b' })}</p>"],
])('%s is no hard-coded string', (code) => {
  expect(textsOf(code)).toEqual([]);
});

test('views say everything through t()', async () => {
  const views = join(ROOT, 'src/views');
  const paths = (await readdir(views, { recursive: true })).filter((path) => path.endsWith('.tsx'));
  const found = [];
  for (const path of paths) {
    if (path.endsWith('.test.tsx')) continue;
    const code = await readFile(join(views, path), 'utf8');
    found.push(...findHardCodedStrings(path, code).map((s) => `${path}:${s.line}: ${s.text}`));
  }
  expect(found).toEqual([]);
  expect(paths.length).toBeGreaterThan(0);
});
