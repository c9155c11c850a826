import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NEURON_STEPS } from '../../store/view';
import { CardinalContext } from '../CardinalContext';
import { svgText } from '../graph/pictures/svgText';
import { layoutAt } from '../neuron/between';
import { drawMarks, drawNeuron } from '../neuron/drawNeuron';
import { marksOf } from '../neuron/marks';
import styles from '../neuron/NeuronFigure.module.css';
import { galleryStore } from './galleryStore';
import { SPECIMENS, type Specimen } from './specimens';

// Written anew by `npm run pictures`; the difference is then looked at as text, and in the gallery.
const isWriting = process.env.CARDINAL_PICTURES === 'write';
const folder = new URL('pictures/', import.meta.url);

test.each(SPECIMENS.map((each) => [each.name, each] as const))(
  '%s is drawn as it was',
  (name, specimen) => {
    const drawn = `${pictureOf(specimen)}\n`;
    const file = new URL(`${name}.svg`, folder);
    if (isWriting) writeFileSync(file, drawn);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  },
);

test('each picture belongs to a figure, and no two have one name', () => {
  const names = SPECIMENS.map(({ name }) => `${name}.svg`);
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
});

/** What React writes of it, and into that what D3 draws. */
function pictureOf({ node, neuron }: Specimen): string {
  const markup = renderToStaticMarkup(
    <CardinalContext value={galleryStore()}>{node}</CardinalContext>,
  );
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('a figure without a drawing');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  if (neuron !== undefined) {
    const { place, shape } = neuron;
    const step = NEURON_STEPS[place];
    if (step === undefined) throw new Error(`no such step: ${place}`);
    drawNeuron(svg as unknown as SVGSVGElement, layoutAt(place, shape), styles);
    drawMarks(svg as unknown as SVGSVGElement, marksOf(step, shape), styles);
  }
  return svgText(svg as unknown as Element);
}
