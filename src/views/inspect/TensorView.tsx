import { useEffect } from 'react';
import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry, TensorStats } from '../../store/weights/tensors';
import { useCardinalStore } from '../CardinalContext';
import { copyText } from '../cost/copyText';
import { hasPictures } from './chosen';
import { Filters } from './Filters';
import { GroupNorms } from './GroupNorms';
import { Histogram } from './Histogram';
import type { Mark } from './marks';
import { TensorFacts } from './TensorFacts';
import styles from './TensorView.module.css';
import { useLook } from './useLook';

interface TensorViewProps {
  lane: LaneId;
  weightsId: number;
  entry: TensorEntry;
  mark: Mark | null;
  /** Told once the tensor turns out to have NaN or infinities. */
  onNotFinite: (name: string) => void;
}

/** The chosen tensor: what it is, and what its numbers are like. */
export function TensorView({ lane, weightsId, entry, mark, onNotFinite }: TensorViewProps) {
  const { name, boundTo } = entry;
  const store = useCardinalStore();
  const key = `${weightsId} ${name}`;
  const stats = useLook(key, (inspection) => inspection.stats(weightsId, name));
  const isBroken = isNotFinite(stats);
  useEffect(() => {
    if (isBroken) onNotFinite(name);
  }, [isBroken, name, onNotFinite]);
  return (
    <div className={styles.tensor}>
      <div className={styles.head}>
        <h5 className={styles.name}>{name}</h5>
        <button
          type="button"
          className={`button button-quiet ${styles.copy}`}
          onClick={() => void copyText(store, name)}
        >
          {t('inspect.copy')}
        </button>
      </div>
      <p className={styles.note}>
        {boundTo !== null && boundTo !== name && t('inspect.boundTo', { name: boundTo })}
        {mark !== null && t(`inspect.mark.${mark}.why`)}
        {isBroken && ` ${t('inspect.finiteAlone')}`}
      </p>
      <TensorFacts lane={lane} entry={entry} stats={stats ?? null} />
      {stats !== null && <Histogram lane={lane} entry={entry} stats={stats} />}
      {hasPictures(entry) && <Filters key={key} weightsId={weightsId} name={name} />}
      {stats?.groupNorms && <GroupNorms norms={stats.groupNorms} />}
    </div>
  );
}

function isNotFinite(stats: TensorStats | null | undefined): boolean {
  return stats !== null && stats !== undefined && stats.nan + stats.infinite > 0;
}
