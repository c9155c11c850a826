import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline } from './inline';
import { linkTarget } from './linkTarget';
import { type Block, parseMarkdown } from './markdown';
import { plainMarkdown } from './plainMarkdown';

/** A line in short: <s>strong</s>, <e>emphasis</e>, <c>code</c>, <l href>link</l>. */
function short(inside: readonly Inline[]): string {
  return inside.map(shortOf).join('');
}

function shortOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `<c>${inline.text}</c>`;
    case 'link':
      return `<l ${inline.href}>${short(inline.inside)}</l>`;
    case 'strong':
      return `<s>${short(inline.inside)}</s>`;
    case 'emphasis':
      return `<e>${short(inline.inside)}</e>`;
  }
}

function shortBlock(block: Block): string {
  if (block.kind === 'code') return `code: ${block.text}`;
  if (block.kind === 'list') {
    return `${block.isNumbered ? 'numbers' : 'list'}: ${block.items.map(short).join(' | ')}`;
  }
  return `${block.kind}: ${short(block.inside)}`;
}

describe('within a line', () => {
  it.each([
    ['a *b* c', 'a <e>b</e> c'],
    ['a **b** c', 'a <s>b</s> c'],
    ['**a *b* c**', '<s>a <e>b</e> c</s>'],
    ['_a_ b', '<e>a</e> b'],
    ['resnext50_32x4d and wide_resnet50_2', 'resnext50_32x4d and wide_resnet50_2'],
    ['`a *b*` *c*', '<c>a *b*</c> <e>c</e>'],
    ['``a `b` ``', '<c>a `b` </c>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['*a', '*a'],
    ['**a*', '*<e>a</e>'],
    ['`a', '`a'],
    ['\\*a\\*', '*a*'],
    ['a\\b', 'a\\b'],
    ['[a](https://arxiv.org/abs/1611.05431)', '<l https://arxiv.org/abs/1611.05431>a</l>'],
    ['[*a* b](?a=resnet18&b=resnet34)', '<l ?a=resnet18&b=resnet34><e>a</e> b</l>'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a]', '[a]'],
    ['[a](', '[a]('],
    ['<b>a</b> &amp; {c}', '<b>a</b> &amp; {c}'],
  ])('%s', (text, expected) => {
    expect(short(parseInline(text))).toBe(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['a\nb\n\nc', ['paragraph: a\nb', 'paragraph: c']],
    ['a\r\n\r\nb', ['paragraph: a', 'paragraph: b']],
    ['# A\nb', ['heading: A', 'paragraph: b']],
    ['- a\n- b\n  goes on\n\nc', ['list: a | b\ngoes on', 'paragraph: c']],
    ['1. a\n2. b\n- c', ['numbers: a | b', 'list: c']],
    ['a\n- b', ['paragraph: a', 'list: b']],
    ['```\na *b*\n\n- c\n```\nd', ['code: a *b*\n\n- c', 'paragraph: d']],
    ['```\na', ['code: a']],
    ['-a', ['paragraph: -a']],
    ['', []],
    ['<script>alert(1)</script>', ['paragraph: <script>alert(1)</script>']],
  ])('%j', (text, expected) => {
    expect(parseMarkdown(text).map(shortBlock)).toEqual(expected);
  });

  it('whatever the text is, nothing throws, and no link leads but to http, https or the page', () => {
    const piece = fc.constantFrom(
      ...'*_`[]()\\<>#-1. \n'.split(''),
      '](',
      'https://x',
      'data:',
      'a',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const hrefs = (inside: readonly Inline[]): string[] =>
      inside.flatMap((each) => {
        if (each.kind === 'link') return [each.href, ...hrefs(each.inside)];
        return 'inside' in each ? hrefs(each.inside) : [];
      });
    fc.assert(
      fc.property(text, (markdown) => {
        for (const block of parseMarkdown(markdown)) {
          const lines =
            block.kind === 'list' ? block.items : 'inside' in block ? [block.inside] : [];
          for (const href of lines.flatMap(hrefs)) {
            expect(new URL(href, 'https://page.example').protocol).toBe('https:');
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['*', '[', '`', '_', '**a ', '[a](', '\\', '- '])(
    'ten thousand characters of %j are read',
    (mark) => {
      const text = mark.repeat(10_000 / mark.length);
      expect(parseMarkdown(text).length).toBeGreaterThan(0);
    },
  );
});

it('is said aloud without its marks', () => {
  const text = '# A\n\n**b** `c` [d](?a=resnet18)\n\n- e\n- *f*\n\n```\ng\n```';
  expect(plainMarkdown(text)).toBe('A\nb c d\ne\nf\ng');
});

describe('where a link leads', () => {
  it.each([
    ['https://arxiv.org/abs/1611.05431', 'https://arxiv.org/abs/1611.05431'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
    ['?a=resnet18', '?a=resnet18'],
    ['#top', '#top'],
    ['gallery.html', 'gallery.html'],
    ['../other/', '../other/'],
  ])('%s', (address, expected) => {
    expect(linkTarget(address)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'ftp://example.org',
    'https:example.org',
    'https://user:password@example.org',
    '//example.org',
    '\\\\example.org',
    '/\\example.org',
    'https://exa mple.org',
    'https://[',
    '',
    `?${'x'.repeat(1000)}`,
  ])('%j is no address of a lesson', (address) => {
    expect(linkTarget(address)).toBeNull();
  });
});
