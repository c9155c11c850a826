import { describe, expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import type { TextFormat } from '../../store/exportFormats';
import { laneOf } from '../../store/lanes';
import { textOf } from '../../store/scripting/export';
import { highlighted } from './highlight';
import { lineCount, shownText } from './shownText';

const RESNET50 = laneOf(presetOf('resnet50'));

/** What a reader sees of HTML without entities but those of `<`, `>`, `&` and quotes. */
function seen(html: string): string {
  const plain = html.replaceAll(/<[^>]*>/g, '');
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
  return Object.entries(entities).reduce((text, [from, to]) => text.replaceAll(from, to), plain);
}

describe('how much of a text is shown', () => {
  test('a short text is whole, its last line break no line of its own', () => {
    expect(shownText('a\nb\n')).toEqual({ text: 'a\nb\n', lines: 2, allLines: 2 });
    expect(lineCount('a')).toBe(1);
  });

  test('a long text is cut at the end of a line', () => {
    expect(shownText('one\ntwo\nthree\n', 9)).toEqual({
      text: 'one\ntwo\n',
      lines: 2,
      allLines: 3,
    });
  });
});

describe('colours', () => {
  test.each<[TextFormat, string]>([
    ['pytorch', '<span class="hljs-keyword">class</span>'],
    ['json', '<span class="hljs-attr">&quot;schema&quot;</span>'],
    ['latex', '<span class="hljs-keyword">\\begin</span>'],
  ])('%s has them, and reads as it did', (format, part) => {
    const text = textOf(RESNET50, format);
    const html = highlighted(text, format) ?? '';
    expect(html).toContain(part);
    expect(seen(html)).toBe(text);
  });

  test('tables have none', () => {
    expect(highlighted('a,b', 'csv')).toBeNull();
    expect(highlighted('==', 'torchinfo')).toBeNull();
  });

  test('what looks like HTML stays text', () => {
    expect(highlighted('x = "<img src=x>"', 'pytorch')).not.toContain('<img');
  });
});
