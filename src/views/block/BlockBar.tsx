import { useCardinal } from '../CardinalContext';
import { BlockSwitch } from '../forms/BlockSwitch';
import { placeText } from '../forms/sameBlocks';
import { useBlockView } from '../forms/useBlockView';
import styles from './BlockBar.module.css';
import { useBlocks } from './useBlocks';

/** Which block is shown, and in which form where it is drawn. */
export function BlockBar() {
  const { blocks, selection } = useBlocks();
  const view = useBlockView();
  const isDrawn = useCardinal((state) => state.view.panel !== 'paths');
  return (
    <div className={styles.bar}>
      <p className={styles.place}>{placeText(blocks, selection)}</p>
      {isDrawn && <BlockSwitch view={view} />}
    </div>
  );
}
