import { short } from '../../i18n/format';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import type { Present } from './usePresent';

/** The networks of the page that were not measured, with their costs; two lines are kept for them. */
export function UnmeasuredLines({ unmeasured }: { unmeasured: readonly Present[] }) {
  return (
    <div className={`num ${styles.unmeasured}`}>
      {unmeasured.map(({ lane, name, cost }) => (
        <p key={lane} data-lane={lane}>
          {t('evidence.unmeasured', {
            lane: lane.toUpperCase(),
            name,
            macs: short(cost.macs),
            params: short(cost.params),
          })}
        </p>
      ))}
    </div>
  );
}
