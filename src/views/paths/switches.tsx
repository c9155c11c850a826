import type { Off } from '../../core/ablation';
import { Toggle } from '../widgets/Choice';
import { allBut, everyPath, firstHalf, inverted } from './offPaths';
import styles from './PathsPanel.module.css';
import { t } from './pathsWords';

interface SwitchProps {
  readonly off: Off;
  readonly onTurn: (off: Off) => void;
}

interface PathButtonProps extends SwitchProps {
  readonly paths: number;
  /** The path that was switched last. */
  readonly touched: number;
}

/** Many paths at once. */
export function PathButtons({ paths, off, touched, onTurn }: PathButtonProps) {
  const buttons: readonly (readonly [text: string, off: readonly number[]])[] = [
    [t('paths.all'), []],
    [t('paths.none'), everyPath(paths)],
    ...(paths > 1
      ? ([
          [t('paths.half'), firstHalf(paths)],
          [t('paths.only', { path: touched + 1 }), allBut(touched, paths)],
          [t('paths.invert'), inverted(off, paths)],
        ] as const)
      : []),
  ];
  return (
    <div className={styles.buttons}>
      {buttons.map(([text, next]) => (
        <button key={text} type="button" className="button" onClick={() => onTurn(next)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** The whole branch, or the shortcut. */
export function OffSwitches({ off, onTurn }: SwitchProps) {
  return (
    <div className={styles.switches}>
      {(['branch', 'residual'] as const).map((each) => (
        <Toggle
          key={each}
          label={t(`paths.${each}`)}
          on={off === each}
          onTurn={(on) => onTurn(on ? each : [])}
        />
      ))}
    </div>
  );
}
