import { roving } from '../access/roving';
import { t } from '../appWords';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Claim } from '../claim/Claim';
import { PageMenu } from '../page/PageMenu';
import styles from './Header.module.css';
import { HeaderIcon, type HeaderIconName } from './headerIcons';
import { LearnButton } from './LearnButton';

const ACTION = `button button-quiet ${styles.action}`;

/** Name of the page, and what acts on both networks. */
export function Header({ inert }: { inert: boolean }) {
  const store = useCardinalStore();
  const { undo, redo, swap, copyAToB, reset } = store.getState();
  const canUndo = useCardinal(({ history }) => history.past.length > 0);
  const canRedo = useCardinal(({ history }) => history.future.length > 0);
  return (
    <header className={styles.header} data-part="header" inert={inert}>
      <div className={styles.first}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        <LearnButton className={`button ${styles.learn}`} />
      </div>
      <div className={styles.claim}>
        <Claim />
      </div>
      <div ref={roving} role="toolbar" className={styles.actions} aria-label={t('app.networks')}>
        <Action
          icon="undo"
          label={t('app.undo')}
          hint={t('app.undoHint')}
          onClick={undo}
          disabled={!canUndo}
        />
        <Action
          icon="redo"
          label={t('app.redo')}
          hint={t('app.redoHint')}
          onClick={redo}
          disabled={!canRedo}
        />
        <i className={styles.gap} />
        <Action icon="swap" label={t('app.swap')} onClick={swap} />
        <Action icon="copy" label={t('app.copy')} hint={t('app.copyHint')} onClick={copyAToB} />
        <Action icon="reset" label={t('app.reset')} hint={t('app.resetHint')} onClick={reset} />
        <i className={styles.gap} />
        <Action
          icon="share"
          label={t('app.share')}
          hint={t('app.shareHint')}
          onClick={() => store.getState().show({ over: 'share' })}
        />
        <span className={styles.roomy}>
          <Action
            icon="check"
            label={t('app.selfTest')}
            hint={t('app.selfTestHint')}
            onClick={() => store.getState().show({ selfTest: true })}
          />
        </span>
        <PageMenu className={ACTION} button={<Sign icon="page" label={t('app.menu')} />} />
      </div>
    </header>
  );
}

interface ActionProps {
  icon: HeaderIconName;
  label: string;
  hint?: string;
  disabled?: boolean;
  onClick: () => void;
}

function Action({ icon, label, hint, disabled = false, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={ACTION}
      title={hint ?? label}
      // It keeps the focus when it can undo no more.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Sign icon={icon} label={label} />
    </button>
  );
}

function Sign({ icon, label }: Pick<ActionProps, 'icon' | 'label'>) {
  return (
    <>
      <HeaderIcon name={icon} />
      <span className={styles.label}>{label}</span>
    </>
  );
}
