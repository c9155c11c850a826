import { expect, it } from 'vitest';
import { readLessonText } from '../../lectures/own/readLesson';
import { checkState } from '../../store/lessons/own/checkState';
import { networksOf } from '../../store/lessons/own/networksOf';
import { HOSTILE_LESSONS } from '../../store/testing/hostile/lessons';
import { lessonRefusedText } from './lessonRefusedText';

const told = (text: string) => {
  const read = readLessonText(text, checkState, networksOf);
  if (read.ok) throw new Error('read');
  return lessonRefusedText({ kind: 'lesson-refused', name: 'x.json', problems: read.problems });
};

it('says which step, which field and why', () => {
  const steps = [{ title: 'One', text: 'x', state: '?a=resnet18&a.c=many', look: 'sky' }];
  expect(
    told(JSON.stringify({ schema: 'cardinal-lesson/1', title: '', steps })).split('\n'),
  ).toEqual([
    'x.json was not opened. What you have stays as it is.',
    '• Step 1, state: a.c=many is nothing that a step can set.',
    expect.stringMatching(/^• Step 1, look: sky is none of these: lane-a, lane-b, /),
  ]);
});

it('says in words of the page where a file stops being JSON', () => {
  expect(told('{"title": Infinity}').split('\n')[1]).toBe(
    '• it is no JSON: Infinity cannot stand at line 1, character 11.',
  );
  expect(told('{').split('\n')[1]).toBe(
    '• it is no JSON: it ends at line 1, character 2, before it is whole.',
  );
});

it('tells five problems and how many more there are', () => {
  const steps = new Array(9).fill(null);
  const lines = told(JSON.stringify({ schema: 'cardinal-lesson/1', title: '', steps })).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe('• Step 1: it has to be an object with fields, and is null.');
  expect(lines[6]).toBe('• and 4 more');
});

it.each(HOSTILE_LESSONS)('has words for $name', ({ text }) => {
  expect(told(text)).not.toMatch(/\{\w+\}|undefined/);
  expect(told(text).length).toBeLessThan(1000);
});
