import { area, curveStepAfter, line, max, scaleLinear } from 'd3';

/** What is alive during each layer of a network, bytes, in the order in which they run. */
export type Alive = readonly number[];

export interface AlivePaths {
  /** The upper edge, and what is under it. */
  readonly edge: string;
  readonly area: string;
}

/** Both networks on one scale: a step for each layer, bytes from zero up. */
export interface AliveScales {
  readonly x: (layer: number) => number;
  readonly y: (bytes: number) => number;
  readonly layerAt: (xPx: number) => number;
  readonly ticks: readonly number[];
  readonly pathsOf: (alive: Alive) => AlivePaths;
}

const TICKS = 3;

/** The scales of a chart of these px that has room for all of the networks. */
export function aliveScales(all: readonly Alive[], widthPx: number, heightPx: number): AliveScales {
  const layers = max(all, ({ length }) => length) ?? 1;
  const most = max(all, (alive) => max(alive) ?? 0) ?? 0;
  const x = scaleLinear([0, Math.max(1, layers)], [0, widthPx]);
  const y = scaleLinear([0, Math.max(1, most)], [heightPx, 0]);
  const pathsOf = (alive: Alive): AlivePaths => {
    // The last layer has a width too.
    const steps = [...alive, alive.at(-1) ?? 0];
    const edge = line<number>((_, layer) => x(layer), y).curve(curveStepAfter);
    const under = area<number>((_, layer) => x(layer), heightPx, y).curve(curveStepAfter);
    return { edge: edge(steps) ?? '', area: under(steps) ?? '' };
  };
  const layerAt = (xPx: number) => Math.min(layers - 1, Math.max(0, Math.floor(x.invert(xPx))));
  return { x, y, layerAt, ticks: y.ticks(TICKS), pathsOf };
}
