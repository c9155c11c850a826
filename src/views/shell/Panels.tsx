import { Tabs } from 'radix-ui';
import { Suspense } from 'react';
import type { PanelId } from '../../store/view';
import { t } from '../appWords';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { PartBoundary } from '../later/PartBoundary';
import styles from './Panels.module.css';
import { PANELS } from './panelViews';
import { useTabInView } from './useTabInView';

/** One view at a time of what is selected in the lanes. */
export function Panels() {
  const panel = useCardinal(({ view }) => view.panel);
  const { show } = useCardinalStore().getState();
  const tabs = useTabInView(panel);
  return (
    <Tabs.Root
      className={`card ${styles.panels}`}
      data-panels=""
      value={panel}
      onValueChange={(value) => show({ panel: value as PanelId })}
    >
      <Tabs.List ref={tabs} className={styles.tabs} aria-label={t('app.panels')}>
        {PANELS.map(({ id }) => (
          <Tabs.Trigger key={id} value={id} className={styles.tab}>
            {t(`app.panel.${id}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {PANELS.map(({ id, View }) => (
        <Tabs.Content key={id} value={id} className={styles.content}>
          <Suspense fallback={<p className={styles.loading}>{t('app.panelLoading')}</p>}>
            <PartBoundary>
              <View />
            </PartBoundary>
          </Suspense>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
