import { Tabs } from 'radix-ui';
import { type ComponentType, lazy, Suspense } from 'react';
import { t } from '../../i18n/t';
import type { PanelId } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { LayersPanel } from '../cost/LayersPanel';
import { BlockPanel } from '../forms/BlockPanel';
import styles from './Panels.module.css';

/** In the order of the tabs. All but the first two come when they are first opened (`lazy`). */
const PANELS: readonly { id: PanelId; View: ComponentType }[] = [
  { id: 'block', View: BlockPanel },
  {
    id: 'connectivity',
    View: lazy(() =>
      import('../connectivity/ConnectivityPanel').then(({ ConnectivityPanel }) => ({
        default: ConnectivityPanel,
      })),
    ),
  },
  {
    id: 'relatives',
    View: lazy(() =>
      import('../relatives/RelativesPanel').then(({ RelativesPanel }) => ({
        default: RelativesPanel,
      })),
    ),
  },
  { id: 'layers', View: LayersPanel },
  {
    id: 'budget',
    View: lazy(() =>
      import('../budget/BudgetPanel').then(({ BudgetPanel }) => ({ default: BudgetPanel })),
    ),
  },
  {
    id: 'paper',
    View: lazy(() =>
      import('../paper/PaperPanel').then(({ PaperPanel }) => ({ default: PaperPanel })),
    ),
  },
];

/** One view at a time of what is selected in the lanes. */
export function Panels() {
  const panel = useCardinal(({ view }) => view.panel);
  const { show } = useCardinalStore().getState();
  return (
    <Tabs.Root
      className={`card ${styles.panels}`}
      value={panel}
      onValueChange={(value) => show({ panel: value as PanelId })}
    >
      <Tabs.List className={styles.tabs} aria-label={t('app.panels')}>
        {PANELS.map(({ id }) => (
          <Tabs.Trigger key={id} value={id} className={styles.tab}>
            {t(`app.panel.${id}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {PANELS.map(({ id, View }) => (
        <Tabs.Content key={id} value={id} className={styles.content}>
          <Suspense fallback={<p className={styles.loading}>{t('app.panelLoading')}</p>}>
            <View />
          </Suspense>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
