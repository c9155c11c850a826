import { type Ablation, pathsOf } from '../../core/ablation';
import type { Graph } from '../../core/layer';
import { t } from './pathsWords';

/** What of which block is off: "layer2.0 without path 3". */
export function offText({ block, off }: Ablation, graph: Graph): string {
  if (off === 'branch' || off === 'residual') return t(`paths.off.${off}`, { block });
  const paths = pathsOf(graph, block) ?? 0;
  const [first = 0] = off === 'all' ? [] : off;
  if (off === 'all' || (off.length === paths && paths > 1)) return t('paths.off.all', { block });
  if (off.length === 1) return t('paths.off.path', { block, path: first + 1 });
  return t('paths.off.paths', { block, count: off.length, paths });
}
