import { networkOf } from '../../store/derived';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import looks from '../looks/Looks.module.css';
import { Offers } from '../looks/Obstacle';
import { useLookedAt } from '../looks/useLookedAt';
import { BlockSelect } from './BlockSelect';
import { PathsLane } from './PathsLane';
import styles from './PathsPanel.module.css';
import { t } from './pathsWords';

/** The selected block of both networks, whose paths, branch and shortcut are switched off and on. */
export function PathsPanel() {
  const [a, b] = [useLookedAt('a'), useLookedAt('b')];
  const isSmall =
    useCardinal(({ photo }) => photo !== null) && [a, b].some(({ of }) => of === 'small');
  const { show } = useCardinalStore().getState();
  return (
    <div className={looks.panel}>
      <p className={styles.intro}>
        {t('paths.intro')} {t('paths.allOff')}
      </p>
      <div className={styles.bar}>
        <BlockSelect networks={[networkOf(a.lane.drawn), networkOf(b.lane.drawn)]} />
        <button type="button" className="button" onClick={() => show({ off: { a: [], b: [] } })}>
          {t('paths.reset')}
        </button>
        {isSmall && <Offers />}
      </div>
      <div className={looks.lanes}>
        <PathsLane at={a} />
        <PathsLane at={b} />
      </div>
      <div className={styles.notes}>
        <p>{t('paths.together')}</p>
        <p>{t('paths.notThePapers')}</p>
        <p>{t('paths.scripts')}</p>
      </div>
    </div>
  );
}
