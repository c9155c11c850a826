import { expect, it } from 'vitest';
import { lessonFileName } from './lessonFileName';

it.each([
  ['Groups and what they cost', 'Groups-and-what-they-cost.lesson.json'],
  ['分组卷积 1', '分组卷积-1.lesson.json'],
  ['../../etc/passwd', 'etc-passwd.lesson.json'],
  ['<script>', 'script.lesson.json'],
  ['', 'lesson.lesson.json'],
  ['x'.repeat(200), `${'x'.repeat(60)}.lesson.json`],
])('%s is saved as %s', (title, name) => {
  expect(lessonFileName(title)).toBe(name);
});
