import { duration, short } from '../../i18n/format';
import type { Calibration } from '../../store/calibration';
import { useCardinal } from '../CardinalContext';
import styles from './TimePanel.module.css';
import { t } from './timeWords';

/** Which backend the page takes for which size of network here, and the times that decided it. */
export function Calibrated() {
  const calibration = useCardinal((state) => state.calibration);
  const adapter = useCardinal(({ backend }) => backend?.adapter ?? null);
  if (calibration === null || calibration.adapter !== adapter) return null;
  const { wasmMs, webgpuMs } = calibration;
  return (
    <p>
      {t('time.calibrated', { wasm: duration(wasmMs), webgpu: duration(webgpuMs) })}{' '}
      <span className={styles.soft}>{verdictOf(calibration)}</span>
    </p>
  );
}

function verdictOf({ wasmBelowMacs }: Calibration): string {
  if (wasmBelowMacs === null) return t('time.calibrated.always');
  if (wasmBelowMacs === 0) return t('time.calibrated.never');
  return t('time.calibrated.below', { macs: short(wasmBelowMacs) });
}
