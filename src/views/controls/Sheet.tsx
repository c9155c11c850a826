import type { LaneId } from '../../store/lanes';
import { Floating } from '../widgets/Floating';
import { Chain } from './Chain';
import { t } from './controlsWords';
import { Issues } from './Issues';
import { SlidersIcon } from './icons';
import {
  CardinalityKnob,
  DepthKnob,
  GroupWidthKnob,
  InputKnob,
  useIsResidual,
  useSpecField,
} from './knobs';
import { Product } from './Product';
import { SettingsLater } from './SettingsLater';
import styles from './Sheet.module.css';
import { SheetFigures } from './SheetFigures';
import { usePairTurn } from './usePairTurn';

/** C and d in few signs, for the narrow head. */
export function ProductLine({ lane }: { lane: LaneId }) {
  const c = useSpecField(lane, 'cardinality');
  const d = useSpecField(lane, 'groupWidth');
  return <b className={`num ${styles.line}`}>{t('controls.product', { c, d })}</b>;
}

/** All knobs of a lane, in the sheet of a narrow window. */
export function Sheet({ lane }: { lane: LaneId }) {
  const name = lane.toUpperCase();
  const residual = useIsResidual(lane);
  const pair = usePairTurn(lane);
  return (
    <Floating
      label={t('controls.moreOf', { lane: name })}
      className={`button ${styles.button}`}
      popup="dialog"
      panelLabel={t('controls.settingsOf', { lane: name })}
      widthPx={0}
      heightPx={0}
      button={
        <>
          <SlidersIcon />
          {t('controls.set')}
        </>
      }
    >
      {(close) => (
        <>
          <div className={styles.top}>
            <div>
              <b>{t('controls.settingsOf', { lane: name })}</b>
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
      )}
    </Floating>
  );
}
