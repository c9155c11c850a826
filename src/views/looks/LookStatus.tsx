import type { LookKind } from '../../store/looks';
import { useCardinalStore } from '../CardinalContext';
import { FailureText } from '../failures/FailureText';
import { useDelayed } from '../infer/useDelayed';
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
  const { cancelLook } = useCardinalStore().getState();
  const lasting = useDelayed(state.kind === 'running', SOON_MS);
  const isLeft = useDelayed(isOpen, SOON_MS);
  const progress = state.kind === 'running' ? state.active.progress : null;
  const counted = progress?.phase === 'images' ? progress : null;
  const text =
    counted === null
      ? t('looks.working')
      : t('looks.progress', { done: counted.done, total: counted.total });
  return (
    <div className={styles.status} role="status">
      {lasting && (
        <>
          <span className="num">{text}</span>
          <progress
            className={styles.progress}
            aria-label={text}
            {...(counted !== null && { value: counted.done, max: counted.total })}
          />
          <button type="button" className="button" onClick={() => cancelLook(at.id, kind)}>
            {t('looks.cancel')}
          </button>
        </>
      )}
      {isLeft && (
        <button type="button" className="button" onClick={ask}>
          {askText ?? t('looks.ask')}
        </button>
      )}
      {state.kind === 'failed' && (
        <>
          <span className={styles.bad}>
            <FailureText failure={state.failed.failure} subject={state.failed.subject.name} />
          </span>
          <button type="button" className="button" onClick={ask}>
            {t('looks.retry')}
          </button>
        </>
      )}
    </div>
  );
}
