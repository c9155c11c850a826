import { useMemo } from 'react';
import { diffGraphs } from '../../core/diff/diffGraphs';
import { isEmpty } from '../../core/diff/graphDiff';
import { useCardinal } from '../CardinalContext';
import { useNetworksAtRest } from '../networks/useNetworksAtRest';
import { DiffBar } from './DiffBar';
import styles from './DiffPanel.module.css';
import { DiffTable } from './DiffTable';
import { nodesOf } from './diffNodes';
import { Sentences } from './Sentences';
import { useDrawingMarks } from './useDrawingMarks';
import { WeightsDiff } from './weights/WeightsDiff';

/** B against A: in sentences, layer by layer, and in the numbers of their weights. */
export function DiffPanel() {
  const networks = useNetworksAtRest();
  const [a, b] = [networks.a.graph, networks.b.graph];
  const filter = useCardinal(({ view }) => view.diff);
  const diff = useMemo(() => diffGraphs(a, b), [a, b]);
  const nodes = useMemo(() => nodesOf(diff, filter), [diff, filter]);
  useDrawingMarks(diff, filter);
  return (
    <div className={styles.panel}>
      <Sentences diff={diff} />
      {!isEmpty(diff) && (
        <>
          <DiffBar diff={diff} />
          <DiffTable nodes={nodes} counts={diff.counts} />
        </>
      )}
      <WeightsDiff />
    </div>
  );
}
