import type { LookKind } from '../../store/looks';
import { useDelayed } from '../infer/useDelayed';
import { LookFailed } from './LookFailed';
import { LookRunning } from './LookRunning';
import styles from './Looks.module.css';
import { t } from './looksWords';
import type { Look } from './useLook';
import type { LookedAt } from './useLookedAt';

const SOON_MS = 300;

interface StatusProps<K extends LookKind> {
  readonly at: LookedAt;
  readonly kind: K;
  readonly look: Look<K>;
  /** What the button that asks says, where it says more than "again". */
  readonly askText?: string;
}

/** How far a look is, with an end on demand, or why it failed. Takes its room at all times: nothing moves. */
export function LookStatus<K extends LookKind>({ at, kind, look, askText }: StatusProps<K>) {
  const { state, ask, isOpen } = look;
  const isLeft = useDelayed(isOpen, SOON_MS);
  return (
    <div className={styles.status} role="status">
      {state.kind === 'running' && <LookRunning lane={at.id} kind={kind} active={state.active} />}
      {isLeft && (
        <button type="button" className="button" onClick={ask}>
          {askText ?? t('looks.ask')}
        </button>
      )}
      {state.kind === 'failed' && (
        <LookFailed
          failure={state.failed.failure}
          subject={state.failed.subject.name}
          again={ask}
        />
      )}
    </div>
  );
}
