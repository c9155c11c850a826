import type { GroupStep } from '../../core/groupLimit';
import { exact, short } from '../../i18n/format';
import styles from './ConnectivityDetails.module.css';
import { t } from './connectivityWords';

const DIGITS = 3;

/** What a convolution costs in its groups, and how much it computes for what it moves. */
export function StepFigures({ step }: { step: GroupStep }) {
  const { macs, macsPerByte, inputsPerOutput } = step.intensity;
  return (
    <dl className={`num ${styles.figures}`}>
      <dt>{t('connectivity.weights')}</dt>
      <dd>{exact(step.weights)}</dd>
      <dt>{t('connectivity.macs')}</dt>
      <dd title={exact(macs)}>{short(macs)}</dd>
      <dt>{t('connectivity.intensity')}</dt>
      <dd>{macsPerByte.toPrecision(DIGITS)}</dd>
      <dt>{t('connectivity.reads')}</dt>
      <dd>{exact(inputsPerOutput)}</dd>
    </dl>
  );
}
