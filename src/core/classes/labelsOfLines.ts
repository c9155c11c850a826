import type { Labels } from './result';

const WORDNET_ID = /^n\d{8}[\s,]+/;
const INDEX = /^(\d+)[\s:,]+/;

/** One name a line; WordNet ids or the line's own number before every name are left out. */
export function labelsOfLines(text: string): Labels {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  if (lines.every((line) => WORDNET_ID.test(line))) {
    return { labels: lines.map((line) => line.replace(WORDNET_ID, '')) };
  }
  const numbered = lines.every((line, index) => Number(INDEX.exec(line)?.[1]) === index);
  return { labels: numbered ? lines.map((line) => line.replace(INDEX, '')) : lines };
}
