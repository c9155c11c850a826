import type { ReactNode } from 'react';
import { SCREENS, type Screen } from '../../store/hall/screens';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Icon } from '../Icon';
import { t } from '../predict/hallWords';
import { useWithKey } from '../predict/useWithKey';
import styles from './Presenter.module.css';
import type { Asked } from './presenterKeys';

interface Props {
  readonly screen: Screen;
  /** Of the lesson's step, or of the screen, from 1. */
  readonly number: number;
  readonly count: number;
  readonly isLesson: boolean;
  /** Whether the browser would not have full screen. */
  readonly isRefused: boolean;
  /** Whether all is dimmed but what is pointed at. */
  readonly isLit: boolean;
  /** Whether the lecturer's notes are open in another window. */
  readonly hasNotes: boolean;
  /** Whether the browser would not have that window. */
  readonly isBlocked: boolean;
  readonly onAsked: (asked: Asked) => void;
  readonly onScreen: (screen: Screen) => void;
}

/** Where one is, and what the keys do, for who has a pointer. */
export function PresenterBar(props: Props) {
  const { screen, number, count, isLesson, isRefused, isLit, hasNotes, isBlocked } = props;
  const { onAsked, onScreen } = props;
  const predict = useCardinal(({ view }) => view.predict);
  const panel = t(`app.panel.${useCardinal(({ view }) => view.panel)}`);
  const { show } = useCardinalStore().getState();
  const withKey = useWithKey();
  const nameOf = (each: Screen) => t(`hall.place.${each}`, { panel });
  return (
    <div className={styles.bar}>
      <Button label={t('hall.previous')} onClick={() => onAsked('previous')}>
        <path d="m10 3-5 5 5 5" />
      </Button>
      <select
        className={styles.where}
        aria-label={t('hall.present')}
        value={screen}
        onChange={({ target }) => onScreen(SCREENS.find((each) => each === target.value) ?? screen)}
      >
        {SCREENS.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <Button label={t('hall.next')} onClick={() => onAsked('next')}>
        <path d="m6 3 5 5-5 5" />
      </Button>
      <p className={`num ${styles.said}`} role="status">
        {isLesson
          ? t('hall.step', { number, count })
          : t('hall.where', { place: nameOf(screen), number, count })}
        {isLit && <span className="visually-hidden"> {t('hall.spotlightOn')}</span>}
        {isRefused && <span className={styles.refused}> {t('hall.fullRefused')}</span>}
        {isBlocked && <span className={styles.refused}> {t('hall.notesBlocked')}</span>}
      </p>
      <Button
        label={withKey(t(predict ? 'hall.show' : 'hall.hide'), 'H')}
        isPressed={predict}
        onClick={() => show({ predict: !predict })}
      >
        <path d="M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6" />
        {predict && <path d="m2.5 13.5 11-11" />}
      </Button>
      <Button
        label={withKey(t('hall.spotlight'), 'S')}
        isPressed={isLit}
        isForDesk
        onClick={() => onAsked('spotlight')}
      >
        <path d="M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13" />
      </Button>
      <Button
        label={withKey(t(hasNotes ? 'hall.notesOpen' : 'hall.notes'), 'N')}
        isForDesk
        isMarked={hasNotes}
        onClick={() => onAsked('notes')}
      >
        <path d="M3 1.5h7l3 3v10H3zM10 1.5v3h3M5.5 7.5h5M5.5 10h5M5.5 12.5h3" />
      </Button>
      <Button label={withKey(t('hall.black'), 'B')} onClick={() => onAsked('black')}>
        <path d="M2 3h12v8H2zM6 14h4M8 11v3" fill="currentColor" />
      </Button>
      <Button label={withKey(t('hall.full'), 'F')} onClick={() => onAsked('full')}>
        <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
      </Button>
      <Button label={t('hall.end')} onClick={() => onAsked('end')}>
        <path d="m4 4 8 8M12 4l-8 8" />
      </Button>
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly isPressed?: boolean;
  /** Whether what it opens is open. */
  readonly isMarked?: boolean;
  /** Whether there is no use for it in the hand. */
  readonly isForDesk?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Button({ label, isPressed, isMarked, isForDesk, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${styles.button}`}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      data-marked={isMarked}
      data-desk={isForDesk}
      onClick={onClick}
    >
      <Icon>{children}</Icon>
    </button>
  );
}
