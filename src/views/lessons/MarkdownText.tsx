import { Children, type ReactNode } from 'react';
import type { Inline } from '../../lectures/own/inline';
import { type Block, parseMarkdown } from '../../lectures/own/markdown';
import styles from './MarkdownText.module.css';

/** A Markdown text as elements; what is none of the marks that lessons know is shown as it was typed. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className={styles.text}>{Children.toArray(parseMarkdown(text).map(blockElement))}</div>
  );
}

function blockElement(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.inside)}</p>;
    case 'heading':
      return <h4 className={styles.heading}>{inlines(block.inside)}</h4>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled is reached by keys
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return <List>{Children.toArray(block.items.map(itemElement))}</List>;
    }
  }
}

function itemElement(item: readonly Inline[]): ReactNode {
  return <li>{inlines(item)}</li>;
}

function inlines(inside: readonly Inline[]): ReactNode {
  return Children.toArray(inside.map(inlineElement));
}

function inlineElement(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{inlines(inline.inside)}</strong>;
    case 'emphasis':
      return <em>{inlines(inline.inside)}</em>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          {inlines(inline.inside)}
        </a>
      );
  }
}
