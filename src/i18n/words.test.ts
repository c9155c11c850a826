import { afterEach, describe, expect, it } from 'vitest';
import { speak, translate } from './language';
import { type SameWords, wordsOf } from './words';

const fruit = { 'fruit.apple': 'an apple', 'fruit.of': '{count} of {name}' } as const;
const colour = { 'colour.red': 'red' } as const;
const t = wordsOf(fruit, colour);

afterEach(() => speak('en'));

describe('the words of a part', () => {
  it('are those of all that it brings', () => {
    expect([t('fruit.apple'), t('colour.red')]).toEqual(['an apple', 'red']);
  });

  it('do not compile where a key is in none of them', () => {
    // @ts-expect-error: there is no such key.
    expect(() => t('fruit.pear')).toThrow('no text of this key: fruit.pear');
  });

  it('have values in the places of their names, as they are, braces and all', () => {
    expect(t('fruit.of', { count: 3, name: '{count}' })).toBe('3 of {count}');
  });

  it('show a name that got no value, so that it is found', () => {
    expect(t('fruit.of', { count: 3 })).toBe('3 of {name}');
  });
});

describe('another language', () => {
  it('is spoken where it has the word, with English for the rest, and back', async () => {
    translate({ 'fruit.apple': '苹果' });
    expect([t('fruit.apple'), t('colour.red')]).toEqual(['苹果', 'red']);
    await speak('en');
    expect(t('fruit.apple')).toBe('an apple');
  });

  it('has the same keys, or does not compile', () => {
    const whole = { 'fruit.apple': '苹果', 'fruit.of': '{name}:{count}' };
    whole satisfies SameWords<typeof fruit>;
    const { 'fruit.of': _, ...lacking } = whole;
    // @ts-expect-error: a word is missing.
    lacking satisfies SameWords<typeof fruit>;
    translate(lacking);
    expect(t('fruit.of', { count: 1, name: 'x' })).toBe('1 of x');
  });
});
