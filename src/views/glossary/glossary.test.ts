import { afterEach, expect, test } from 'vitest';
import { glossary as english } from '../../i18n/en/glossary';
import { translate } from '../../i18n/language';
import { glossary } from '../../i18n/zh-CN/glossary';
import { terms } from '../../i18n/zh-CN/terms';
import { fullName } from './fullName';
import { bound, marked } from './marked';
import { found } from './search';
import { TERM_IDS } from './terms';

afterEach(() => translate({}));

const termsIn = (...args: Parameters<typeof marked>) =>
  marked(...args).flatMap(({ text, term }) => (term === null ? [] : [[term, text]]));

test('the first mention of a term is a piece of its own, and nothing of the text is lost', () => {
  const text = 'Grouped convolutions: each grouped convolution has groups. Cardinality.';
  expect(termsIn(text, ['cardinality', 'groupedConvolution'])).toEqual([
    ['groupedConvolution', 'Grouped convolutions'],
    ['cardinality', 'Cardinality'],
  ]);
  expect(
    marked(text, TERM_IDS)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('a term keeps the brackets and commas around it, and nothing of the text is lost', () => {
  const text = 'Few (depthwise), or many stages: cardinality.';
  const pieces = bound(marked(text, ['depthwise', 'stage', 'cardinality']));
  expect(pieces.map(({ opens, text: piece, closes }) => `${opens}${piece}${closes}`)).toEqual([
    'Few ',
    '(depthwise),',
    ' or many ',
    'stages:',
    ' ',
    'cardinality.',
    '',
  ]);
});

test('a term is no part of another word, and the longer of two is meant', () => {
  expect(termsIn('Staged bandwidth.', ['stage', 'width'])).toEqual([]);
  expect(termsIn('The base width is d.', ['width', 'baseWidth'])).toEqual([
    ['baseWidth', 'base width'],
  ]);
  expect(marked('Nothing here.', ['macs'])).toEqual([{ text: 'Nothing here.', term: null }]);
});

test('terms are found in Chinese, where words are not set apart', () => {
  translate(terms);
  expect(termsIn('每组通道与分组卷积的基数', ['cardinality', 'groupedConvolution'])).toEqual([
    ['groupedConvolution', '分组卷积'],
    ['cardinality', '基数'],
  ]);
});

test('a search finds names first, then what is said of others; English names in Chinese too', () => {
  const all = found('', 'en');
  expect(all).toHaveLength(TERM_IDS.length);
  expect(all[0]).toBe('activations');
  expect(found('  Cardinal', 'en')[0]).toBe('cardinality');
  expect(found('width_per_group', 'en')).toEqual(['baseWidth']);
  expect(found('no such thing', 'en')).toEqual([]);
  translate({ ...terms, ...glossary });
  expect(found('cardinality', 'zh-CN')).toEqual(['cardinality']);
  expect(found('残差', 'zh-CN')[0]).toBe('residual');
  expect(fullName('residual')).toBe('残差（residual）');
  expect(fullName('macs')).toBe('MACs');
});

test('a term is told in two sentences or more, of 60 words at most', () => {
  for (const id of TERM_IDS) {
    const text = english[`glossary.${id}`];
    const sentences = text.match(/[.?:](?= |$)/g)?.length ?? 0;
    expect(sentences, id).toBeGreaterThanOrEqual(2);
    expect(text.split(' ').length, id).toBeLessThanOrEqual(60);
  }
});
