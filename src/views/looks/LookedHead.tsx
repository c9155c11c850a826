import { nameOf } from '../../store/derived';
import { useCardinal } from '../CardinalContext';
import { shortBackendLabel } from '../infer/backendLabel';
import { networkName } from '../networks/networkName';
import styles from './Looks.module.css';
import { t } from './looksWords';
import type { LookedAt } from './useLookedAt';

/** Which network, weights, photo and backend a lane's view is of. */
export function LookedHead({ at }: { at: LookedAt }) {
  const photo = useCardinal((state) => state.photo);
  const opened = useCardinal((state) => state.backend);
  const { id, of, ownName, lane, subject, plain } = at;
  const backend = plain?.backend ?? opened;
  const weights = subject?.weights.loaded?.fileName ?? t('looks.embedded');
  const network = of === 'small' ? networkName(nameOf(lane).label) : ownName;
  return (
    <header className={styles.head}>
      <h3 className={styles.title}>
        <span className={styles.letter}>{id.toUpperCase()}</span>{' '}
        {subject === null ? network : t('looks.head', { network, weights })}
      </h3>
      <p className={`num ${styles.soft}`}>
        {photo !== null &&
          backend !== null &&
          t('looks.run', { photo: photo.name, backend: shortBackendLabel(backend) })}
      </p>
      {of === 'small' && <p className={styles.soft}>{t('looks.inPlace', { network: ownName })}</p>}
    </header>
  );
}
