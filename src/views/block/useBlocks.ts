import { useMemo } from 'react';
import type { Selection } from '../../store/view';
import { useCardinal } from '../CardinalContext';
import { type Blocks, type Networks, sameBlocks } from '../forms/sameBlocks';
import { useNetworksAtRest } from '../networks/useNetworksAtRest';

/** The selected block of both networks, once their settings have been at rest for a moment. */
export function useBlocks(): {
  readonly networks: Networks;
  readonly blocks: Blocks;
  readonly selection: Selection | null;
} {
  const { a, b } = useNetworksAtRest();
  const selection = useCardinal(({ view }) => view.selection);
  const networks = useMemo(() => ({ a, b }), [a, b]);
  const blocks = useMemo(() => sameBlocks(networks, selection), [networks, selection]);
  return { networks, blocks, selection };
}
