import { memo } from 'react';
import { deltaOf } from '../../core/diff/graphDiff';
import { BranchArrow } from '../widgets/BranchArrow';
import { COUNTED } from './countedColumns';
import styles from './DiffTable.module.css';
import type { DiffNode } from './diffNodes';
import type { DiffRow } from './diffRows';
import { t } from './diffWords';
import { signedText } from './signedText';
import { tallyText } from './tallyText';

interface Props {
  readonly id: string;
  readonly row: DiffRow;
  readonly index: number;
  readonly isActive: boolean;
  readonly isHovered: boolean;
}

/** A stage, a block or a layer of both. */
export const DiffRowView = memo(function DiffRowView(props: Props) {
  const { id, row, index, isActive, isHovered } = props;
  const { node, level, position, siblings, open } = row;
  const what = whatText(node);
  return (
    <tr
      id={id}
      data-key={node.key}
      data-kind={node.kind}
      data-level={level}
      data-active={isActive}
      data-hovered={isHovered}
      aria-rowindex={index + 1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
    >
      <th scope="row" title={node.label}>
        <BranchArrow open={open} className={styles.arrow} />
        {node.label}
      </th>
      <td title={what}>
        <span className={styles.kind} data-kind={node.kind}>
          {t(`diff.mark.${node.kind}`)}
        </span>
        {what}
      </td>
      {COUNTED.map(({ label, of }) => (
        <td key={label} className={`num ${styles.number}`}>
          {node.kind !== 'same' && signedText(deltaOf(node.counts)[of])}
        </td>
      ))}
    </tr>
  );
});

function whatText({ what, repeats, tally, kind }: DiffNode): string {
  const changes = what.join(t('diff.join'));
  if (repeats !== null) return t('diff.row.repeats', { name: repeats });
  if (tally === null || kind !== 'changed') return changes;
  const parts = [tallyText(tally, 'inside'), ...(changes === '' ? [] : [changes])];
  return parts.join(t('diff.clauses'));
}
