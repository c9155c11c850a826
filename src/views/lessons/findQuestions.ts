import type { Question } from '../../lectures/question';
import type { Text } from '../../lectures/text';

/** The questions that have all words of a search in their question or answer, in any language. */
export function findQuestions(all: readonly Question[], search: string): readonly Question[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ title, text }) => {
    const said = `${wordsIn(title)} ${wordsIn(text)}`;
    return words.every((word) => said.includes(word));
  });
}

function wordsIn(text: Text): string {
  return `${text.en} ${text['zh-CN']}`.toLowerCase();
}
