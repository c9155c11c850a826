import { describe, expect, it } from 'vitest';
import { fakePage } from './fixtures/fakePage';
import { aroundAll, svgMarkup } from './svgMarkup';

const RULES = {
  '*': { fill: 'rgb(0, 0, 0)', stroke: 'none', 'stroke-width': '1px', 'font-size': '14px' },
  bar: { fill: 'rgb(219, 234, 254)', stroke: 'rgb(37, 99, 235)', 'stroke-width': '1.2px' },
  hit: { fill: 'transparent' },
  gone: { display: 'none' },
  thin: {
    fill: 'none',
    stroke: 'rgb(37, 99, 235)',
    'stroke-width': '1px',
    'vector-effect': 'non-scaling-stroke',
  },
  name: {
    'font-family': '"Inter Variable", system-ui, sans-serif',
    'font-variant-numeric': 'tabular-nums',
  },
  ring: { r: '4px' },
  clipped: { 'clip-path': 'url("#_r_7_")', fill: 'url("#_r_8_")' },
};

function markupOf(inside: string, scale = 1): string {
  const { root, page } = fakePage(`<svg>${inside}</svg>`, RULES);
  return svgMarkup(root, { ...aroundAll(page.styleOf), scale })
    .replace(/^<svg\/?>\n?|\n?<\/svg>$/g, '')
    .trim();
}

describe('an SVG of the page as markup of its own', () => {
  it('has the styles of its classes as attributes, and neither classes nor data', () => {
    const markup = markupOf('<rect class="bar" data-layer="conv1" width="9" height="3"></rect>');
    expect(markup).toBe(
      '<rect width="9" height="3" fill="#dbeafe" stroke="#2563eb" stroke-width="1.2"/>',
    );
  });

  it('says once what holds for all within', () => {
    const markup = markupOf(
      '<g class="bar"><rect width="1" height="1"></rect><rect width="2" height="1"></rect></g>',
    );
    expect(markup.match(/#dbeafe/g)).toHaveLength(1);
  });

  it('leaves out what is hidden, catches the pointer or has no shape', () => {
    expect(
      markupOf(
        '<rect class="hit" width="9" height="9"></rect><g class="gone"><circle r="3"></circle></g>' +
          '<path d=""></path><g></g>',
      ),
    ).toBe('');
  });

  it('tells programs to keep the blanks between pieces of a text', () => {
    expect(markupOf('<text x="3"><tspan>A </tspan>ResNet-50<tspan> and\n it</tspan></text>')).toBe(
      '<text x="3" xml:space="preserve" font-size="14"><tspan>A </tspan>ResNet-50<tspan> and it</tspan></text>',
    );
    expect(markupOf('<text><tspan>A</tspan></text>')).not.toContain('xml:space');
  });

  it('keeps text as text, with fonts that other programs know and every sign escaped', () => {
    expect(
      markupOf('<text class="name" x="3" dx="0.5em">3×3 &lt; <tspan>A &amp; B</tspan></text>'),
    ).toBe(
      '<text x="3" dx="7" xml:space="preserve" font-family="Inter, Inter Variable, Helvetica, Arial, sans-serif" font-size="14" ' +
        'style="font-variant-numeric:tabular-nums">3×3 &lt; <tspan>A &amp; B</tspan></text>',
    );
  });

  it('has lengths of a stylesheet as attributes', () => {
    expect(markupOf('<circle class="ring"></circle>')).toBe('<circle r="4"/>');
  });

  it('puts a stretch into the numbers of a line that stays thin', () => {
    expect(
      markupOf('<path class="thin" d="M0.5 0V1" transform="translate(4, 2) scale(10, 6)"></path>'),
    ).toBe('<path d="M 9 2V 8" fill="none" stroke="#2563eb" stroke-width="1"/>');
    expect(markupOf('<path class="thin" d="M0 0V1"></path>', 2)).toContain('stroke-width="0.5"');
  });

  it('has ids of its own, and what they name', () => {
    const markup = markupOf(
      '<clipPath id="_r_7_"><rect class="hit" width="5" height="5"></rect></clipPath>' +
        '<path class="clipped" d="M0 0H9"></path>',
    );
    expect(markup).toContain('<clipPath id="part1">');
    expect(markup).toContain('<rect width="5" height="5"');
    expect(markup).toContain('clip-path="url(#part1)"');
    expect(markup).toContain('fill="url(#part2)"');
  });

  it('has nothing that would need a browser', () => {
    expect(
      markupOf('<foreignObject><p>words</p></foreignObject><style>p{}</style><script>1</script>'),
    ).toBe('');
  });
});
