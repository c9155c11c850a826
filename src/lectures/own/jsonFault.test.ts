import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFaultAt } from './jsonFault';

it.each([
  ['', 0],
  ['  ', 2],
  ['{"a": NaN}', 6],
  ['{"a": 1,}', 8],
  ['[1, 2,]', 6],
  ['[,]', 1],
  ['{"a" 1}', 5],
  ["{'a': 1}", 1],
  ['{"a": 1} x', 9],
  ['{"a": 1}}', 8],
  ['[1}', 2],
  ['{]', 1],
  ['{"a": "b', 8],
  ['"a\nb"', 2],
  [String.raw`"a\xb"`, 2],
  ['01', 1],
  ['1.', 1],
  ['[1 2]', 3],
  ['[[[', 3],
  ['// x\n{}', 0],
  ['{"a":1 // x\n}', 7],
])('%j stops being JSON at %d', (text, at) => {
  expect(jsonFaultAt(text)).toBe(at);
});

it('no JSON has a fault, nested without end neither', () => {
  fc.assert(fc.property(fc.json(), (text) => jsonFaultAt(text) === null));
  expect(jsonFaultAt(`${'['.repeat(90_000)}${']'.repeat(90_000)}`)).toBeNull();
  expect(jsonFaultAt(JSON.stringify('\u2028"\\ü😀'.repeat(100_000)))).toBeNull();
});

it('a text has a fault where the browser reads no JSON of it, and there alone', () => {
  const marks = fc.constantFrom(
    ...'{}[],:"\\ \n-+.019aeEntrufls/u'.split(''),
    'true',
    '"a"',
    '\\u00',
  );
  const texts = fc.array(marks, { maxLength: 12 }).map((all) => all.join(''));
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(texts, (text) => (jsonFaultAt(text) === null) === isJson(text)),
    { numRuns: 5000 },
  );
  const cut = fc.tuple(fc.json(), fc.nat()).map(([text, at]) => text.slice(0, at % text.length));
  fc.assert(fc.property(cut, (text) => (jsonFaultAt(text) === null) === isJson(text)));
});
