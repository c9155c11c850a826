import { Suspense, useMemo } from 'react';
import { networkOf } from '../../store/derived';
import { t } from '../appWords';
import { useCardinal } from '../CardinalContext';
import { later } from '../later/later';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { BlockForms } from './BlockForms';
import styles from './BlockPanel.module.css';
import { BlockSwitch } from './BlockSwitch';
import { placeText, sameBlocks } from './sameBlocks';
import { useBlockView } from './useBlockView';

const DepthRuleView = later(async () => (await import('./DepthRuleView')).DepthRuleView);

/** The selected block of both networks, in a form of the paper's or as its depth rule has it. */
export function BlockPanel() {
  const a = networkOf(useLaneAtRest('a').drawn);
  const b = networkOf(useLaneAtRest('b').drawn);
  const selection = useCardinal(({ view }) => view.selection);
  const view = useBlockView();
  const networks = useMemo(() => ({ a, b }), [a, b]);
  const blocks = useMemo(() => sameBlocks(networks, selection), [networks, selection]);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <p className={styles.place}>{placeText(blocks, selection)}</p>
        <BlockSwitch view={view} />
      </div>
      {view === 'depth' ? (
        <Suspense fallback={<p>{t('app.panelLoading')}</p>}>
          <DepthRuleView blocks={blocks} />
        </Suspense>
      ) : (
        <BlockForms networks={networks} blocks={blocks} view={view} />
      )}
    </div>
  );
}
