import { Suspense } from 'react';
import type { LaneId } from '../../store/lanes';
import { later } from '../later/later';
import { useAhead } from '../later/useAhead';
import { Floating } from '../widgets/Floating';
import { t } from './controlsWords';
import { SlidersIcon } from './icons';
import { useSpecField } from './knobs';
import styles from './Sheet.module.css';

const body = async () => (await import('./SheetBody')).SheetBody;
const SheetBody = later(body);

/** C and d in few signs, for the narrow head. */
export function ProductLine({ lane }: { lane: LaneId }) {
  const c = useSpecField(lane, 'cardinality');
  const d = useSpecField(lane, 'groupWidth');
  return <b className={`num ${styles.line}`}>{t('controls.product', { c, d })}</b>;
}

/** All knobs of a lane, in the sheet of a narrow window; they come when it is first opened. */
export function Sheet({ lane }: { lane: LaneId }) {
  const name = lane.toUpperCase();
  useAhead(body);
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
        <Suspense fallback={<div className={styles.coming} />}>
          <SheetBody lane={lane} close={close} />
        </Suspense>
      )}
    </Floating>
  );
}
