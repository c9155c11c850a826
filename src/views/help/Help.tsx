import { Tabs } from 'radix-ui';
import { lookAt } from '../access/lookAt';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { TermList } from '../glossary/TermList';
import { ReportDialog } from '../report/ReportDialog';
import { testIds } from '../testIds';
import styles from './Help.module.css';
import { t } from './helpWords';
import { KeyList } from './KeyList';

/** Help over the page: its keys, the terms that it uses, and the way to how its numbers are made. */
export function Help() {
  const store = useCardinalStore();
  const over = useCardinal(({ view }) => view.over);
  const { show } = store.getState();
  const close = () => {
    if (isHelp(store.getState().view.over)) show({ over: null });
  };
  return (
    <ReportDialog
      title={t('help.title')}
      intro={t('help.intro')}
      testId={testIds.help}
      onClose={close}
    >
      <Tabs.Root
        className={styles.help}
        value={isHelp(over) ? over : 'keys'}
        onValueChange={(part) => show({ over: part === 'terms' ? 'terms' : 'keys' })}
      >
        <div className={styles.bar}>
          <Tabs.List className={styles.tabs} aria-label={t('help.parts')}>
            <Tabs.Trigger value="keys" className={styles.tab}>
              {t('help.keys')}
            </Tabs.Trigger>
            <Tabs.Trigger value="terms" className={styles.tab}>
              {t('help.terms')}
            </Tabs.Trigger>
          </Tabs.List>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => lookAt(store, { over: null, panel: 'formulas' })}
          >
            {t('help.formulas')}
          </button>
        </div>
        <Tabs.Content value="keys" tabIndex={-1}>
          <KeyList />
        </Tabs.Content>
        <Tabs.Content value="terms" tabIndex={-1}>
          <TermList onLook={(look) => lookAt(store, { over: null, ...look })} />
        </Tabs.Content>
      </Tabs.Root>
    </ReportDialog>
  );
}

function isHelp(over: string | null): over is 'keys' | 'terms' {
  return over === 'keys' || over === 'terms';
}
