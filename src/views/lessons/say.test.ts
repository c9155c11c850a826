import { expect, it } from 'vitest';
import { bytes, exact, hundredths, percent, ratio, short, tenths } from '../../lectures/figure';
import { text } from '../../lectures/text';
import { plain, say } from './say';

it('says a text with its figures, each as it is to be written', () => {
  const figures = {
    exact: exact(70_144),
    short: short(4_230_479_872),
    ratio: ratio(1.034),
    percent: percent(0.8757),
    bytes: bytes(102_228_128),
    tenths: tenths(22),
    hundredths: hundredths(80.858),
    name: 'ResNet-50',
  };
  const en = Object.keys(figures)
    .map((name) => `{${name}}`)
    .join('; ');
  expect(say(text(en, ''), figures)).toBe(
    '70,144; 4.23 G; 1.03×; 87.6 %; 102.2 MB; 22.0; 80.86; ResNet-50',
  );
});

it('shows a name that has no figure, so that it is found', () => {
  expect(say(text('{none}', ''))).toBe('{none}');
});

it('takes no value for a name that every object has', () => {
  expect(say(text('{constructor} {toString} {__proto__}', ''))).toBe(
    '{constructor} {toString} {__proto__}',
  );
});

it('is plain without the marks of code', () => {
  expect(plain('`groups` is the number')).toBe('groups is the number');
});
