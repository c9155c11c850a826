import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { LookState } from '../../store/lookState';
import { useCardinalStore } from '../CardinalContext';
import { restore } from '../infer/restore';
import { Samples } from '../infer/Samples';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';

type NoMapState = Extract<LookState<'map'>, { readonly kind: 'empty' | 'no-weights' | 'refused' }>;

/** Why there is no map, and what can be done. */
export function NoMap({ lane, state }: { readonly lane: LaneId; readonly state: NoMapState }) {
  const store = useCardinalStore();
  const { takeTrainedPair, show } = store.getState();
  const pair = (
    <button type="button" className="button" onClick={takeTrainedPair}>
      {t('infer.takePair')}
    </button>
  );
  if (state.kind === 'empty') {
    return (
      <div className={styles.none}>
        <p>{t('maps.noPhoto')}</p>
        {lane === 'a' && <Samples />}
      </div>
    );
  }
  if (state.kind === 'refused') {
    const { refusal } = state;
    const sizes = { bytes: bytes(refusal.bytes), max: bytes(refusal.maxBytes) };
    const layer = refusal.code === 'tensor-too-big' ? refusal.layer : '';
    return (
      <div className={styles.none}>
        <p>{t(`infer.refused.${refusal.code}`, { ...sizes, layer })}</p>
        {pair}
      </div>
    );
  }
  return (
    <div className={styles.none}>
      <p>{t('infer.rests')}</p>
      <p className={styles.actions}>
        <button type="button" className="button" onClick={() => restore(store, lane)}>
          {t('infer.back')}
        </button>
        {pair}
        <button type="button" className="button" onClick={() => show({ panel: 'weights' })}>
          {t('maps.getWeights')}
        </button>
      </p>
    </div>
  );
}
