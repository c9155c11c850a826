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
  const isNeuron = useCardinal((state) => state.view.panel === 'neuron');
  return (
    <div className={styles.bar}>
      <p className={styles.place}>{placeText(blocks, selection)}</p>
      {!isNeuron && <BlockSwitch view={view} />}
    </div>
  );
}
