import type { LaneId } from '../../store/lanes';
import { Chain } from './Chain';
import { t } from './controlsWords';
import { Issues } from './Issues';
import { CardinalityKnob, DepthKnob, GroupWidthKnob, InputKnob, useIsResidual } from './knobs';
import { Product } from './Product';
import { SettingsLater } from './SettingsLater';
import styles from './Sheet.module.css';
import { SheetFigures } from './SheetFigures';
import { usePairTurn } from './usePairTurn';

/** What the sheet of a narrow window holds: all knobs of a lane, and the two counts that they change. */
export function SheetBody({ lane, close }: { lane: LaneId; close: () => void }) {
  const residual = useIsResidual(lane);
  const pair = usePairTurn(lane);
  return (
    <>
      <div className={styles.top}>
        <div>
          <b>{t('controls.settingsOf', { lane: lane.toUpperCase() })}</b>
          <SheetFigures lane={lane} />
        </div>
        <button type="button" className="button button-quiet" onClick={close}>
          {t('controls.done')}
        </button>
      </div>
      <div className={styles.issues}>
        <Issues lane={lane} />
      </div>
      <div className={styles.knobs}>
        {residual && (
          <>
            <CardinalityKnob lane={lane} pair={pair} />
            <div className={styles.tie}>
              <Chain lane={lane} />
              <Product lane={lane} />
            </div>
            <GroupWidthKnob lane={lane} pair={pair} />
            <DepthKnob lane={lane} />
          </>
        )}
        <InputKnob lane={lane} />
      </div>
      <SettingsLater lane={lane} withInput={false} />
    </>
  );
}
