import { type TrainedWeights, trainedWeights } from '../../core/trained';
import { nameOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { Floating } from '../widgets/Floating';
import { t } from './controlsWords';
import { ChevronIcon } from './icons';
import { measuredErrorText } from './measuredError';
import { PresetList } from './PresetList';
import styles from './PresetPicker.module.css';

/** What the network is called, here and in code and links, and the menu of all on offer. */
export function PresetPicker({ lane }: { lane: LaneId }) {
  const label = useCardinal(({ history }) => networkName(nameOf(history.present[lane]).label));
  const presetId = useCardinal(({ history }) => nameOf(history.present[lane]).presetId);
  const changed = useCardinal(({ history }) => nameOf(history.present[lane]).changed);
  const isPreset = useCardinal(({ history }) => nameOf(history.present[lane]).isPreset);
  const trained = useCardinal(({ history, view }) =>
    view.predict ? undefined : embeddedIn(history.present[lane]),
  );
  const { loadPreset } = useCardinalStore().getState();
  const name = changed ? t('controls.nameChanged', { name: label }) : label;
  const note = changed ? t('controls.changed') : isPreset ? presetId : '';
  const measured = trained === undefined ? undefined : measuredErrorText(trained);
  return (
    <Floating
      label={t('controls.presetOf', {
        lane: lane.toUpperCase(),
        name: changed ? name : `${name} ${note}`,
      })}
      className={styles.button ?? ''}
      popup="listbox"
      panelLabel={t('controls.presets')}
      widthPx={460}
      heightPx={500}
      {...(measured === undefined ? {} : { title: measured })}
      button={
        <>
          <span className={styles.name}>{label}</span>{' '}
          <span className={styles.chevron}>
            <ChevronIcon />
          </span>
          <span className={`num ${styles.note}`}>{note}</span>
        </>
      }
    >
      {(close) => (
        <PresetList
          current={isPreset ? presetId : null}
          origin={presetId}
          onPick={(id) => {
            loadPreset(lane, id);
            close();
          }}
        />
      )}
    </Floating>
  );
}

/** The weights that ship with the page, while they are those that answer. */
function embeddedIn(lane: Lane): TrainedWeights | undefined {
  const answering = weightsOf(lane);
  return answering?.loaded === null ? trainedWeights(lane.drawn) : undefined;
}
