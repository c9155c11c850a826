import { useState } from 'react';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { LoadWeights } from '../infer/LoadWeights';
import styles from './Inspector.module.css';
import { t } from './inspectWords';
import type { Source } from './sources';

interface EmptyProps {
  lane: LaneId;
  /** Weights that ship with the page and answer for the lane. */
  shippedFile: string | null;
  onLook: (source: Source) => void;
}

/** In place of tensors where a lane has no file: what there is to do. */
export function Empty({ lane, shippedFile, onLook }: EmptyProps) {
  const store = useCardinalStore();
  const [busy, setBusy] = useState(false);
  const look = async (fileName: string) => {
    setBusy(true);
    const weightsId = await (await store.getState().inspection()).shipped(fileName);
    setBusy(false);
    if (weightsId === null) return;
    onLook({ kind: 'shipped', weightsId, fileName, refusal: null, part: null, parts: [] });
  };
  return (
    <div className={styles.empty}>
      <p>
        {t(shippedFile === null ? 'inspect.none' : 'inspect.none.shipped', {
          lane: lane.toUpperCase(),
        })}
      </p>
      {shippedFile !== null && (
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void look(shippedFile)}
        >
          {t('inspect.look')}
        </button>
      )}
      <LoadWeights lane={lane} className="button">
        {t('inspect.load')}
      </LoadWeights>
    </div>
  );
}
