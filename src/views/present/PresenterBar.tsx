import type { ReactNode } from 'react';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Icon } from '../Icon';
import { t } from '../predict/hallWords';
import { useWithKey } from '../predict/useWithKey';
import styles from './Presenter.module.css';
import { SCREENS, type Screen } from './places';
import type { Asked } from './presenterKeys';

interface Props {
  readonly screen: Screen;
  /** Of the lesson's step, or of the screen, from 1. */
  readonly number: number;
  readonly count: number;
  readonly isLesson: boolean;
  /** Whether the browser would not have full screen. */
  readonly isRefused: boolean;
  readonly onAsked: (asked: Asked) => void;
  readonly onScreen: (screen: Screen) => void;
}

/** Where one is, and what the keys do, for who has a pointer. */
export function PresenterBar(props: Props) {
  const { screen, number, count, isLesson, isRefused, onAsked, onScreen } = props;
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
        {isRefused && <span className={styles.refused}> {t('hall.fullRefused')}</span>}
      </p>
      <Button
        label={withKey(t(predict ? 'hall.show' : 'hall.hide'), 'H')}
        isPressed={predict}
        onClick={() => show({ predict: !predict })}
      >
        <path d="M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6" />
        {predict && <path d="m2.5 13.5 11-11" />}
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
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Button({ label, isPressed, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${styles.button}`}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onClick}
    >
      <Icon>{children}</Icon>
    </button>
  );
}
