import { expect, test } from 'vitest';
import { isLinkField, readEmbedding, withEmbedding, withoutEmbedding } from './embedding';

test('a link says what stands alone in a frame and what is hidden of it', () => {
  expect(readEmbedding('?a=resnet18&embed=drawing&hide=knobs,claim')).toEqual({
    embed: 'drawing',
    hidden: ['claim', 'knobs'],
    problems: [],
  });
});

test('without embed nothing is hidden, and what is no value is told', () => {
  expect(readEmbedding('?hide=claim')).toEqual({ embed: null, hidden: [], problems: [] });
  expect(readEmbedding('?embed=__proto__&hide=claim').problems).toEqual([
    { field: 'embed', value: '__proto__' },
  ]);
  expect(readEmbedding('?embed=block&hide=claim,everything')).toEqual({
    embed: 'block',
    hidden: ['claim'],
    problems: [{ field: 'hide', value: 'everything' }],
  });
});

test('a frame’s link is the page’s own with two fields more, and the way back takes them off', () => {
  const own = '?a=resnet18&a.lock=macs:d';
  const framed = withEmbedding(own, 'numbers', ['knobs', 'answers']);
  expect(framed).toBe(`${own}&embed=numbers&hide=knobs,answers`);
  expect(withoutEmbedding(framed)).toBe(own);
  expect(withEmbedding(framed, 'page', [])).toBe(`${own}&embed=page`);
});

test('fields of a link are known by their key', () => {
  for (const key of ['a', 'b', 'a.c', 'b.weights', 'panel', 'predict']) {
    expect(isLinkField(key), key).toBe(true);
  }
  for (const key of ['c', 'a.', 'a.nonesuch', '__proto__', 'embed', 'hide', 'backend']) {
    expect(isLinkField(key), key).toBe(false);
  }
});
