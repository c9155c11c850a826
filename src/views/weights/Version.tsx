import type { OfficialWeights } from '../../core/officialWeights';
import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { keptOf } from './keptState';
import styles from './Official.module.css';
import { seesText, sizeBytes, top } from './published';
import { t } from './weightsWords';

interface VersionProps {
  id: LaneId;
  official: OfficialWeights;
  checked: boolean;
  onPick: (official: OfficialWeights) => void;
}

/** One of the official weights: recipe, published errors, size, what it sees, whether it is kept. */
export function Version({ id, official, checked, onPick }: VersionProps) {
  const { name, recipe, preprocessing } = official;
  const { top1, top5 } = top(official);
  return (
    <label className={styles.version}>
      <input
        type="radio"
        className={styles.radio}
        name={`official-${id}`}
        value={name}
        checked={checked}
        onChange={() => onPick(official)}
      />
      <span className={styles.name}>{name}</span>
      <span className={styles.recipe} data-recipe={recipe}>
        {t(`weights.panel.recipe.${recipe}`)}
      </span>
      <Figure label={t('weights.panel.top1')} value={top1} />
      <Figure label={t('weights.panel.top5')} value={top5} />
      <span className={`num ${styles.size}`}>
        {t('weights.panel.about', { size: bytes(sizeBytes(official)) })}
      </span>
      <span className={`num ${styles.sees}`}>{seesText(preprocessing)}</span>
      <KeptMark official={official} />
    </label>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <span className={styles.figure}>
      <span className={styles.unit}>{label}</span> <span className="num">{value}</span>
    </span>
  );
}

function KeptMark({ official }: { official: OfficialWeights }) {
  const kept = useCardinal((state) => keptOf(state.kept, official));
  if (kept === null) return <span className={styles.kept} />;
  return (
    <span className={`num ${styles.kept}`}>
      {kept.whole
        ? t('weights.panel.kept')
        : t('weights.panel.keptPart', { size: bytes(kept.keptBytes) })}
    </span>
  );
}
