import { useMemo } from 'react';
import type { LaneId } from '../../store/lanes';
import type { TensorEntry } from '../../store/weights/tensors';
import { useCardinalStore } from '../CardinalContext';
import { copyText } from '../widgets/copyText';
import { hasPictures, hidesGroups } from './chosen';
import { Filters } from './Filters';
import { GroupNorms, UnknownGroups } from './GroupNorms';
import { Histogram } from './Histogram';
import { t } from './inspectWords';
import type { Mark } from './marks';
import { shapeText } from './shapeText';
import { TensorFacts } from './TensorFacts';
import styles from './TensorView.module.css';
import { tensorUseText } from './tensorUseText';
import { useLook } from './useLook';

interface TensorViewProps {
  lane: LaneId;
  weightsId: number;
  /** All of the file. */
  entries: readonly TensorEntry[];
  entry: TensorEntry;
  mark: Mark | null;
}

/** The chosen tensor: what it is, and what its numbers are like. */
export function TensorView({ lane, weightsId, entries, entry, mark }: TensorViewProps) {
  const { name } = entry;
  const store = useCardinalStore();
  const key = `${weightsId} ${name}`;
  const stats = useLook(key, (inspection) => inspection.stats(weightsId, name));
  const fileBytes = useMemo(() => entries.reduce((sum, { bytes }) => sum + bytes, 0), [entries]);
  const isRenamed = entries.some((each) => each.boundTo !== null && each.boundTo !== each.name);
  return (
    <div className={styles.tensor}>
      <div className={styles.head}>
        <h5 className={styles.name} title={name}>
          {name}
        </h5>
        <button
          type="button"
          className={`button ${styles.copy}`}
          onClick={() => void copyText(store, name)}
        >
          {t('inspect.copy')}
        </button>
      </div>
      <div className={styles.notes}>
        <Note text={noteOf(entry, mark)} />
        {isRenamed && <Note text={nameText(entry)} />}
      </div>
      <TensorFacts lane={lane} entry={entry} stats={stats ?? null} fileBytes={fileBytes} />
      {stats !== null && <Histogram lane={lane} entry={entry} stats={stats} />}
      {hasPictures(entry) && <Filters key={key} weightsId={weightsId} {...entry} />}
      {stats?.groupNorms && <GroupNorms norms={stats.groupNorms} />}
      {hidesGroups(entry) && <UnknownGroups />}
    </div>
  );
}

/** One line always: another tensor moves nothing below. */
function Note({ text }: { text: string }) {
  return (
    <p className={styles.note} title={text}>
      {text}
    </p>
  );
}

/** What a tensor is for, or why it is for nothing. */
function noteOf(entry: TensorEntry, mark: Mark | null): string {
  const use = tensorUseText(entry);
  if (use !== null) return use;
  const { wantedShape } = entry;
  if (wantedShape !== null) {
    return t('inspect.mark.misshapen.wanted', { shape: shapeText(wantedShape) });
  }
  return mark === null ? t('inspect.use.unknown') : t(`inspect.mark.${mark}.why`);
}

function nameText({ boundTo }: TensorEntry): string {
  if (boundTo === null) return t('inspect.boundTo.none');
  return t('inspect.boundTo', { name: boundTo });
}
