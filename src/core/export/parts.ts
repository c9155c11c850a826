import type { Graph, Layer, Shape } from '../layer';

/** The layer of a name. Throws where there is none. */
export function layerNamed({ layers }: Graph, name: string): Layer {
  const layer = layers.find((each) => each.name === name);
  if (layer === undefined) throw new Error(`no layer of this name: ${name}`);
  return layer;
}

/** What a network takes in and puts out. Throws where it has no layer. */
export function endsOf({ layers }: Graph): { readonly input: Shape; readonly output: Shape } {
  const [first, last] = [layers[0], layers.at(-1)];
  if (first === undefined || last === undefined) throw new Error('graph without layers');
  return { input: first.out, output: last.out };
}
