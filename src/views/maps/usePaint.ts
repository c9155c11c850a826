import { useMemo } from 'react';
import { useCardinal } from '../CardinalContext';
import { type Domain, domainOf, rampOf } from '../looks/ramps';
import { useThemeName } from '../widgets/useThemeName';
import type { MapFacts } from './layerMapFacts';

/** How values become colours. */
export interface Paint {
  readonly ramp: Uint32Array;
  readonly diverging: boolean;
  domainOf(channel: number): Domain;
}

/** The colours of a map, by the scale that is chosen and the page's theme. */
export function usePaint(facts: MapFacts): Paint {
  const scale = useCardinal(({ view }) => view.mapScale);
  const dark = useThemeName() === 'dark';
  return useMemo(() => {
    const { stats, min, max } = facts;
    const diverging = min < 0;
    return {
      ramp: rampOf(diverging, dark),
      diverging,
      domainOf: (channel) =>
        scale === 'layer'
          ? domainOf(min, max, diverging)
          : domainOf(stats.min[channel] ?? 0, stats.max[channel] ?? 0, diverging),
    };
  }, [facts, scale, dark]);
}
