import { claimOf } from '../../core/claim';
import { nameOf, networkOf } from '../../store/derived';
import type { Embedding } from '../../store/embed/embedding';
import { withoutEmbedding } from '../../store/embed/embedding';
import { LANES } from '../../store/lanes';
import { writeLink } from '../../store/link/link';
import { useCardinal } from '../CardinalContext';
import { sourceText } from '../claim/claimText';
import { networkName } from '../networks/networkName';
import { t } from './embedWords';
import styles from './Foot.module.css';

/** Under what stands in a frame: whose errors these are, and the way to the whole page. */
export function Foot({ embedding: { embed, hidden } }: { embedding: Embedding }) {
  const lanes = useCardinal(({ history }) => history.present);
  const view = useCardinal((state) => state.view);
  const source = sourceText(claimOf(networkOf(lanes.a.drawn), networkOf(lanes.b.drawn)));
  const names = LANES.map((id) => {
    const { label: own, changed } = nameOf(lanes[id]);
    const label = networkName(own);
    const lane = id.toUpperCase();
    return t(changed ? 'embed.changed' : 'embed.name', { lane, name: label });
  });
  const isPanel = embed === 'block' || embed === 'budget';
  return (
    <footer className={styles.foot}>
      <p>
        {isPanel && `${names.join(t('embed.join'))}. `}
        {!hidden.includes('claim') && !view.predict && source}
      </p>
      <a
        href={writeLink(withoutEmbedding(location.search), lanes, view)}
        target="_blank"
        rel="noopener"
      >
        {t('embed.open')}
      </a>
    </footer>
  );
}
