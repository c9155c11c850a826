import type { LaneId } from '../../store/lanes';
import { Floating } from '../widgets/Floating';
import { t } from './controlsWords';
import { Issues } from './Issues';
import { SlidersIcon } from './icons';
import styles from './More.module.css';
import { SettingsLater } from './SettingsLater';

/** The settings that have no place in the head. */
export function More({ lane }: { lane: LaneId }) {
  return (
    <Floating
      label={t('controls.moreOf', { lane: lane.toUpperCase() })}
      className={`button button-quiet ${styles.button}`}
      popup="dialog"
      panelLabel={t('controls.settingsOf', { lane: lane.toUpperCase() })}
      widthPx={372}
      heightPx={424}
      button={<SlidersIcon />}
    >
      {() => (
        <>
          <Issues lane={lane} />
          <SettingsLater lane={lane} withInput />
        </>
      )}
    </Floating>
  );
}
