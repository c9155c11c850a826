import { use } from 'react';
import { LIVE_SOURCES } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Choice } from '../widgets/Choice';
import { Camera } from './Camera';
import { Knows } from './Knows';
import styles from './LivePanel.module.css';
import { t } from './liveWords';
import { Perturb } from './Perturb';

/** What both networks say of the photo while it is changed, or of a camera's frames as they come. */
export function LivePanel() {
  const { live, show } = useCardinalStore().getState();
  const stores = use(live());
  const source = useCardinal(({ view }) => view.liveSource);
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <Choice
          label={t('live.source')}
          value={source}
          options={LIVE_SOURCES.map((value) => ({ value, label: t(`live.source.${value}`) }))}
          onPick={(liveSource) => show({ liveSource })}
        />
        <Knows />
      </div>
      {source === 'photo' ? (
        <Perturb perturbing={stores.perturbing} curves={stores.curves} />
      ) : (
        <Camera camera={stores.camera} />
      )}
    </div>
  );
}
