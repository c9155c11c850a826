import { bytes, exact } from '../../i18n/format';
import { BranchArrow } from '../widgets/BranchArrow';
import { t } from './inspectWords';
import type { Mark } from './marks';
import { tightShape } from './shapeText';
import styles from './TensorTree.module.css';
import type { TreeNode, TreeRow } from './tree';

interface TreeRowProps {
  id: string;
  row: TreeRow;
  mark: Mark | null;
  isActive: boolean;
  isChosen: boolean;
  onPick: () => void;
}

/** A module or a tensor of the tree. */
export function TreeRowView({ id, row, mark, isActive, isChosen, onPick }: TreeRowProps) {
  const { node, level, position, siblings, open } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      className={styles.row}
      style={{ paddingLeft: 8 + (level - 1) * 12 }}
      title={node.entry?.name}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={isChosen}
      data-active={isActive}
      data-name={node.entry?.name}
      data-mark={mark ?? undefined}
      // The tree keeps the focus: it has the keys.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true });
      }}
      onClick={onPick}
    >
      <BranchArrow open={open} className={styles.arrow} />
      <span className={styles.name}>{node.label}</span>
      {mark !== null && (
        <span className={styles.mark} data-mark={mark} title={t(`inspect.mark.${mark}.why`)}>
          {t(`inspect.mark.${mark}`)}
        </span>
      )}
      <Figures node={node} />
    </div>
  );
}

function Figures({ node: { entry, tensors, bytes: size } }: { node: TreeNode }) {
  const what =
    tensors === 1 ? t('inspect.module.one') : t('inspect.module', { count: exact(tensors) });
  return (
    <>
      <span className={`num ${styles.shape}`}>
        {entry === null ? what : tightShape(entry.shape)}
      </span>
      <span className={styles.dtype}>{entry?.dtype}</span>
      <span className={`num ${styles.bytes}`}>{bytes(size)}</span>
    </>
  );
}
