import { useState } from 'react';
import type { CostPart } from '../../core/costParts';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { isLit, type Lit, litBy } from './costs';
import type { PairCosts } from './useCosts';

/** What stands out in every chart, and how a chart says what is read in it. */
export interface Lighting {
  readonly lit: Lit | null;
  /** `name`: of a layer or a block, or a stage's with a dot behind it, which the drawings outline. */
  read(lit: Lit | null, name: string | null): void;
}

/** What is read in one of the charts lights up in all; else what is hovered in a drawing, else what is kept lit. */
export function useLighting(costs: PairCosts, kept: Lit | null): Lighting {
  const [pointed, setPointed] = useState<Lit | null>(null);
  const hovered = useCardinal(({ view }) => view.hovered);
  const { hover } = useCardinalStore().getState();
  const elsewhere =
    hovered === null
      ? null
      : (litOfName(hovered, costs.a.parts) ?? litOfName(hovered, costs.b.parts));
  // What neither network has any more leaves nothing dim.
  const parts = [...costs.a.parts, ...costs.b.parts];
  const isThere = kept !== null && parts.some((part) => isLit(part, kept));
  return {
    lit: pointed ?? elsewhere ?? (isThere ? kept : null),
    read: (lit, name) => {
      setPointed(lit);
      hover(name);
    },
  };
}

/** What a layer's or a block's name stands for; null where no part has it. */
export function litOfName(name: string, parts: readonly CostPart[]): Lit | null {
  const layer = parts.find((part) => part.name === name);
  if (layer !== undefined) {
    const { section, block, kind } = layer;
    return { section, block, kind };
  }
  const inside = parts.find((part) => part.name.startsWith(`${name}.`));
  return inside === undefined ? null : litBy({ section: inside.section, block: inside.block });
}
