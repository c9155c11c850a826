import type { ReactNode } from 'react';
import type { List } from '../../store/lessons/visit';
import { Icon } from '../Icon';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { useVisitOfPage } from './visitOfPage';

interface Props {
  readonly list: 'lessons' | 'questions' | 'own';
  readonly previous: string;
  readonly next: string;
  /** Goes to another one; undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  /** Where one is. */
  readonly children: ReactNode;
}

/** Back to the list, and from step to step. */
export function ReaderHead({ list, previous, next, onPrevious, onNext, children }: Props) {
  const visit = useVisitOfPage();
  const back = (then: List) => visit.getState().leave(then);
  return (
    <header className={styles.head}>
      <button type="button" className="button button-quiet" onClick={() => back(list)}>
        <Arrow to="back" />
        {t(`lessons.back.${list}`)}
      </button>
      <div className={styles.steps}>
        <Turn label={previous} to="back" onTurn={onPrevious} />
        <span className="num">{children}</span>
        <Turn label={next} to="on" onTurn={onNext} />
      </div>
    </header>
  );
}

interface TurnProps {
  readonly label: string;
  readonly to: 'back' | 'on';
  readonly onTurn: (() => void) | undefined;
}

function Turn({ label, to, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className={`button ${styles.turn}`}
      aria-label={label}
      title={label}
      // It keeps the focus at the last step.
      aria-disabled={onTurn === undefined}
      onClick={onTurn}
    >
      <Arrow to={to} />
    </button>
  );
}

function Arrow({ to }: { to: 'back' | 'on' }) {
  return (
    <Icon>
      <path d={to === 'back' ? 'm10 3-5 5 5 5' : 'm6 3 5 5-5 5'} />
    </Icon>
  );
}
