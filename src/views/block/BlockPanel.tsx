import { Suspense } from 'react';
import { t } from '../appWords';
import { useCardinal } from '../CardinalContext';
import { BlockForms } from '../forms/BlockForms';
import { BlockWords } from '../forms/BlockWords';
import { useBlockView } from '../forms/useBlockView';
import { later } from '../later/later';
import styles from './BlockPanel.module.css';
import { BlocksInBrief } from './BlocksInBrief';
import { useBlocks } from './useBlocks';
import { useInFocus } from './useInFocus';

const DepthRuleView = later(async () => (await import('../forms/DepthRuleView')).DepthRuleView);
const Squares = later(async () => (await import('../connectivity/Squares')).Squares);
const ConnectivityDetails = later(
  async () => (await import('../connectivity/ConnectivityDetails')).ConnectivityDetails,
);
const PairMap = later(async () => (await import('../budget/PairMap')).PairMap);

/**
 * The selected block of both networks: how it is built and what each convolution costs, which of its
 * channels feed which, and the map of all C and d that it could have.
 */
export function BlockPanel() {
  const { networks, blocks } = useBlocks();
  const view = useBlockView();
  const isConnectivity = useCardinal((state) => state.view.panel === 'connectivity');
  const connectivity = useInFocus(isConnectivity);
  const loading = <p className={styles.loading}>{t('app.panelLoading')}</p>;
  return (
    <div className={styles.panel}>
      <div className={styles.first} data-view={view}>
        {view === 'c' && <BlocksInBrief networks={networks} blocks={blocks} />}
        <section ref={connectivity} className={styles.squares} data-focus={isConnectivity}>
          <Suspense fallback={loading}>
            <Squares />
          </Suspense>
        </section>
        <div className={styles.map}>
          <Suspense fallback={loading}>
            <PairMap />
          </Suspense>
        </div>
        {view === 'depth' && (
          <div className={styles.wide}>
            <Suspense fallback={loading}>
              <DepthRuleView blocks={blocks} />
            </Suspense>
          </div>
        )}
        {view !== 'c' && view !== 'depth' && (
          <div className={styles.wide}>
            <BlockForms networks={networks} blocks={blocks} view={view} />
          </div>
        )}
      </div>
      <Suspense fallback={loading}>
        <ConnectivityDetails />
      </Suspense>
      {view !== 'depth' && <BlockWords networks={networks} blocks={blocks} costs={view === 'c'} />}
    </div>
  );
}
