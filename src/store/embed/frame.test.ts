import { expect, test } from 'vitest';
import { frameHtml } from './frame';

test('a frame’s link and title stand in its HTML as text, whatever they hold', () => {
  const html = frameHtml('https://example.org/?a=resnet18&embed=numbers', 'numbers', '"><script>');
  expect(html).toBe(
    '<iframe src="https://example.org/?a=resnet18&amp;embed=numbers" title="&quot;>&lt;script>" ' +
      'width="100%" height="200" loading="lazy" style="border: 0"></iframe>',
  );
});
