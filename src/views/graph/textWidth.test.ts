import { afterEach, expect, test } from 'vitest';
import { addedWidthPx, firstThatFits, setTextSpacing, textWidthPx } from './textWidth';

afterEach(() => setTextSpacing({ letterEm: 0, wordEm: 0 }));

test('a reader’s own spacing widens a text by each letter and each space', () => {
  expect(addedWidthPx('a b', 10)).toBe(0);
  const before = textWidthPx('a b', 10);
  setTextSpacing({ letterEm: 0.12, wordEm: 0.16 });
  // Three letters of 0.12 em, and the space 0.16 em more.
  expect(addedWidthPx('a b', 10)).toBeCloseTo(5.2);
  expect(textWidthPx('a b', 10)).toBeCloseTo(before + 5.2);
});

test('a text that fits until it is spaced out gives way to a shorter one', () => {
  const texts = ['stage 1 · conv2 · layer1', 'stage 1'];
  const roomPx = textWidthPx(texts[0] ?? '', 12);
  expect(firstThatFits(texts, roomPx, 12)).toBe(texts[0]);
  setTextSpacing({ letterEm: 0.12, wordEm: 0.16 });
  expect(firstThatFits(texts, roomPx, 12)).toBe('stage 1');
});
