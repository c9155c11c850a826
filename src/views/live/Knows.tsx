import { LANES } from '../../store/lanes';
import { needsSmall } from '../../store/small';
import { useCardinal } from '../CardinalContext';
import { LazyGetImagenet } from '../linkWeights/LazyGetImagenet';
import { knowsText } from './knowsText';
import styles from './LivePanel.module.css';
import { t } from './liveWords';
import { useLiveNetwork } from './useLiveNetwork';

/** Up to this side a network sees little of a picture. */
const SMALL_PX = 64;

/** What the networks that answer can tell at all, and the way to those that can tell more. */
export function Knows() {
  const networks = { a: useLiveNetwork('a'), b: useLiveNetwork('b') };
  const isImagenetHere = useCardinal(({ history }) =>
    LANES.every((id) => !needsSmall(history.present[id])),
  );
  const answering = LANES.flatMap((id) => {
    const network = networks[id];
    return typeof network === 'string' ? [] : [network];
  });
  const small = answering.filter(({ inputPx }) => inputPx <= SMALL_PX);
  const large = answering.filter(({ inputPx }) => inputPx > SMALL_PX);
  const [first] = small;
  return (
    <div className={styles.knows}>
      {first !== undefined && (
        <p>
          {t('live.knows.small', {
            names: small
              .map(({ name }) => name)
              .reduce((one, other) => t('live.and', { one, other })),
            px: first.inputPx,
          })}
        </p>
      )}
      {large.map((network) => (
        <p key={network.key}>{knowsText(network)}</p>
      ))}
      {!isImagenetHere && (
        <div className={styles.offer}>
          <p>{t('live.knows.imagenet')}</p>
          <LazyGetImagenet />
        </div>
      )}
    </div>
  );
}
