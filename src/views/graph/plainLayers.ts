import type { Graph, Layer } from '../../core/layer';
import { remember } from '../networks/remember';

const DRAWN = new Set<Layer['op']['kind']>(['conv', 'maxPool', 'globalAvgPool', 'linear']);

/** The layers of stem or head that are drawn: convolution and pooling, pooling and classifier. */
export const plainLayers = remember((graph: Graph, part: 'stem' | 'head'): readonly Layer[] =>
  graph.layers.filter(({ place, op }) => place.part === part && DRAWN.has(op.kind)),
);
