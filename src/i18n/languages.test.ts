import { describe, expect, it } from 'vitest';
import type { Words } from './language';

type Parts = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const english: Parts = import.meta.glob('./en/*.ts', { eager: true });
const others: Parts = import.meta.glob(['./*/*.ts', '!./en/*.ts', '!./*/words.ts'], {
  eager: true,
});
const LANGUAGES = [...new Set(Object.keys(others).map((path) => path.split('/')[1] ?? ''))];

/** Names and signs: in every language as they are. */
const NAMES =
  /\b(?:Res(?:Net|NeXt)|Wide|AlexNet|VGG|GoogLeNet|Inception|MobileNet|Cardinal|PyTorch|torchvision|Tensor(?:Flow)?|Image[Nn]et|CIFAR|COCO|Hub|Markdown|README|Faster|minival)\b/g;
/** What is quoted stands as it is printed elsewhere. */
const QUOTED = /“[^”]*”|Aggregated [\w ]+ Networks/g;
/** Three words of English in a row. */
const SENTENCE = /[A-Za-z’]{2,} [A-Za-z’]{2,} [A-Za-z’]{2,}/;

function textsOf(parts: Parts, language: string): Words {
  const mine = Object.entries(parts).filter(([path]) => path.startsWith(`./${language}/`));
  return Object.assign({}, ...mine.flatMap(([, part]) => Object.values(part)));
}

/** The names of the values that a text says, `{files}`. */
const SAID = /\{(\w+)\}/g;
/** The names of those that it says or chooses a word by, `{files|file|files}`. */
const NAMED = /\{(\w+)(?:\|[^|}]*\|[^}]*)?\}/g;

/** Whether a text says each value that the English says, and names no other: it need not choose words by number. */
function hasPlacesOf(english: string, text: string): boolean {
  const names = (from: string, pattern: RegExp) =>
    new Set([...from.matchAll(pattern)].map(([, name = '']) => name));
  const [said, known] = [names(text, SAID), names(english, NAMED)];
  return (
    [...names(english, SAID)].every((name) => said.has(name)) &&
    [...names(text, NAMED)].every((name) => known.has(name))
  );
}

const texts = textsOf(english, 'en');

it('there is another language than English, and English has words', () => {
  expect(LANGUAGES).toContain('zh-CN');
  expect(Object.keys(texts).length).toBeGreaterThan(1000);
});

describe.each(LANGUAGES)('%s', (language) => {
  const own = textsOf(others, language);

  it('has a file for each English one, with the same words in it', () => {
    const keysOf = (parts: Parts, folder: string) =>
      Object.entries(parts)
        .filter(([path]) => path.startsWith(`./${folder}/`))
        .map(([path, part]) => [
          path.split('/')[2],
          Object.values(part).flatMap(Object.keys).toSorted(),
        ]);
    expect(keysOf(others, language)).toEqual(keysOf(english, 'en'));
  });

  it('puts the values of a text in places of the same names', () => {
    const wrong = Object.keys(texts).filter(
      (key) => !hasPlacesOf(texts[key] ?? '', own[key] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('has a text wherever English has one', () => {
    const empty = Object.keys(texts).filter((key) => !own[key]?.trim() && texts[key]?.trim());
    expect(empty).toEqual([]);
  });

  it('has no English sentence in it', () => {
    const left = Object.entries(own).filter(([, text]) =>
      SENTENCE.test(text.replace(QUOTED, '').replace(NAMES, '')),
    );
    expect(left).toEqual([]);
  });

  it('brings all of them when it is spoken', async () => {
    const { words } = (await import(`./${language}/words.ts`)) as { words: Words };
    expect(words).toEqual(own);
  });
});
