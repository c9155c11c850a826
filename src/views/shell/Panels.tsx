import { Tabs } from 'radix-ui';
import { type FocusEvent, Suspense, useRef } from 'react';
import type { PanelId } from '../../store/view';
import { t } from '../appWords';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { PartBoundary } from '../later/PartBoundary';
import { LaneStrip } from './LaneStrip';
import { MemberSwitch } from './MemberSwitch';
import styles from './Panels.module.css';
import { PANELS, panelOf } from './panelViews';
import { useStuck } from './useStuck';
import { useTabInView } from './useTabInView';

/** One view at a time of what is selected in the lanes; its tabs stay in sight while it is read. */
export function Panels() {
  const shown = useCardinal(({ view }) => view.panel);
  const { show } = useCardinalStore().getState();
  const open = panelOf(shown);
  const tabs = useTabInView<HTMLDivElement>(open.id);
  const lastIn = useLastIn(open.id, shown);
  const { sentinel, stuck } = useStuck(shown);
  return (
    <Tabs.Root
      className={`card ${styles.panels}`}
      data-panels=""
      value={open.id}
      onValueChange={(id) => show({ panel: lastIn(id as PanelId) })}
    >
      <div ref={sentinel} className={styles.sentinel} />
      <div className={styles.head} data-stuck={stuck}>
        <div className={styles.strip} aria-hidden="true">
          {stuck && <LaneStrip />}
        </div>
        <div className={styles.bar}>
          <Tabs.List
            ref={tabs}
            className={styles.tabs}
            aria-label={t('app.panels')}
            onFocus={toOpenTab}
          >
            {PANELS.map(({ id }) => (
              <Tabs.Trigger key={id} value={id} className={styles.tab}>
                {t(`app.panel.${id}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {open.Bar !== undefined && <open.Bar />}
          <MemberSwitch panel={open} shown={shown} />
        </div>
      </div>
      {PANELS.map(({ id, members }) => (
        <Tabs.Content key={id} value={id} className={styles.content} tabIndex={-1}>
          <h2 className="visually-hidden">{t(`app.panel.${shown}`)}</h2>
          {members
            .filter((each) => each.id === shown)
            .map(({ View }) => (
              <Suspense
                key={shown}
                fallback={<p className={styles.loading}>{t('app.panelLoading')}</p>}
              >
                <PartBoundary>
                  <View />
                </PartBoundary>
              </Suspense>
            ))}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** The list takes the focus for the open tab; by itself it would keep it where a tab was clicked before. */
function toOpenTab({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget) return;
  currentTarget.querySelector<HTMLElement>('[role="tab"][data-state="active"]')?.focus();
}

/** Which view of a panel was looked at last: its tab comes back to it. */
function useLastIn(open: PanelId, shown: PanelId): (panel: PanelId) => PanelId {
  const last = useRef(new Map<PanelId, PanelId>());
  last.current.set(open, shown);
  return (panel) => last.current.get(panel) ?? panel;
}
