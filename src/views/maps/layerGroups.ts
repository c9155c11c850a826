import type { Graph } from '../../core/layer';
import { isNameOfStage } from './layerIn';

/** The names that can be chosen of one part of a network: its layers, and what they end in. */
export interface LayerGroup {
  /** A stage's name in torch, or in the paper where torch has one for several, or what is outside of the stages. */
  readonly part: string | 'stem' | 'head';
  readonly names: readonly LayerName[];
}

export interface LayerName {
  readonly name: string;
  /** A stage or a block stands for its output. */
  readonly is: 'stage' | 'block' | 'layer';
}

/** All that of a network can be looked at, in the order in which it computes. */
export function layerGroups({ layers, stages }: Graph): LayerGroup[] {
  const outside = (part: 'stem' | 'head'): LayerGroup[] => {
    const own = layers.filter(({ op, place }) => op.kind !== 'input' && place.part === part);
    return own.length === 0 ? [] : [{ part, names: own.map(({ name }) => layerOf(name)) }];
  };
  // VGG's blocks have the names of layers.
  const single = new Set(layers.map(({ name }) => name));
  const inside = stages.map(({ torchName, paperName, blocks }, stage): LayerGroup => {
    const real = blocks.filter(({ name }) => !single.has(name));
    const begins = new Map(real.map(({ name, from }) => [from, name]));
    // A pooling between stages is of one, and of none of its blocks.
    const names = layers.flatMap(({ name, place }, index): LayerName[] => {
      if (place.part !== 'stage' || place.stage !== stage) return [];
      const block = begins.get(index);
      return block === undefined ? [layerOf(name)] : [{ name: block, is: 'block' }, layerOf(name)];
    });
    if (!isNameOfStage({ stages }, torchName)) return { part: paperName, names };
    return { part: torchName, names: [{ name: torchName, is: 'stage' }, ...names] };
  });
  return [...outside('stem'), ...inside, ...outside('head')];
}

function layerOf(name: string): LayerName {
  return { name, is: 'layer' };
}
