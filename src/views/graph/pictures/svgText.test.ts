import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { svgText } from './svgText';

const read = (markup: string) => {
  const svg = parseHTML(`<body>${markup}</body>`).document.querySelector('svg');
  if (svg === null) throw new Error('no svg');
  return svgText(svg);
};

test('an element is a line, its attributes are in order, its numbers tenths', () => {
  expect(
    read(
      '<svg width="9"><g><path d="M1.26 -0.04A2,3.99"/><text y="2"><tspan>a &lt; b</tspan></text></g></svg>',
    ),
  ).toBe(
    [
      '<svg width="9">',
      '  <g>',
      '    <path d="M1.3 0A2,4"/>',
      '    <text y="2"><tspan>a &lt; b</tspan></text>',
      '  </g>',
      '</svg>',
    ].join('\n'),
  );
});

test('what is no number stays as it is', () => {
  expect(read('<svg aria-label="3.14159" data-b="1" data-a="2"></svg>')).toBe(
    '<svg aria-label="3.14159" data-a="2" data-b="1"/>',
  );
});
