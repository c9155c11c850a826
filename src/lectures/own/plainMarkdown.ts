import type { Inline } from './inline';
import { parseMarkdown } from './markdown';

/** What a Markdown text says, without its marks: to be read aloud. */
export function plainMarkdown(text: string): string {
  const blocks = parseMarkdown(text).map((block) => {
    if (block.kind === 'code') return block.text;
    return block.kind === 'list'
      ? block.items.map(plainInline).join('\n')
      : plainInline(block.inside);
  });
  return blocks.join('\n');
}

function plainInline(inside: readonly Inline[]): string {
  return inside.map((each) => ('text' in each ? each.text : plainInline(each.inside))).join('');
}
