import { expect, it } from 'vitest';
import { kindOf } from './fileKinds';

const LESSON = '{"schema": "cardinal-lesson/1", "title": "L", "steps": []}';

it.each([
  ['groups.lesson.json', '', 'lesson'],
  ['groups.LESSON.JSON', 'not JSON', 'lesson'],
  ['download.json', LESSON, 'lesson'],
  ['notes.txt', LESSON, 'lesson'],
  ['classes.json', '["cat", "dog"]', 'text'],
  ['classes.txt', 'cat\ndog', 'text'],
  ['model.safetensors.index.json', LESSON, 'weights'],
  ['cat.jpg', '', 'picture'],
  ['notes', 'cat', 'unknown'],
])('%s with %s is %s', async (name, text, kind) => {
  expect(await kindOf(new File([text], name))).toBe(kind);
});

it('of a long text only the beginning is read', async () => {
  expect(await kindOf(new File([' '.repeat(5000), LESSON], 'x.json'))).toBe('text');
});
