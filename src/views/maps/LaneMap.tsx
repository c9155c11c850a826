import type { LaneId } from '../../store/lanes';
import type { AnsweredLook } from '../../store/looks';
import { useCardinal } from '../CardinalContext';
import { LookedHead } from '../looks/LookedHead';
import { LookStatus } from '../looks/LookStatus';
import looks from '../looks/Looks.module.css';
import { Obstacle, runObstacleOf } from '../looks/Obstacle';
import { useLookedAt } from '../looks/useLookedAt';
import { testIds } from '../testIds';
import { LayerSelect } from './LayerSelect';
import { MapRoom } from './MapRoom';
import styles from './MapsPanel.module.css';
import { MapView } from './MapView';
import { t } from './mapsWords';
import { type ShownMap, useLayerMap } from './useLayerMap';

/** A lane's map of the chosen layer, or what it waits for. */
export function LaneMap({ lane }: { readonly lane: LaneId }) {
  const at = useLookedAt(lane);
  const shown = useLayerMap(at);
  const hasPhoto = useCardinal(({ photo }) => photo !== null);
  const why = runObstacleOf(at, hasPhoto);
  const { graph, found, look } = shown;
  return (
    <section
      className={looks.lane}
      data-lane={lane}
      data-testid={testIds.map(lane)}
      aria-label={t('maps.lane', { lane: lane.toUpperCase() })}
    >
      <LookedHead at={at} />
      <div className={styles.chosen} data-failed={look.state.kind === 'failed'}>
        {found !== null && <LayerSelect lane={lane} graph={graph} value={found.name} />}
        {why === null && (
          <LookStatus
            at={at}
            kind="map"
            look={look}
            askText={t('maps.again', { layer: found?.name ?? '' })}
          />
        )}
      </div>
      {found !== null && found.by !== 'name' && (
        <p className={looks.soft}>{t(`maps.found.${found.by}`, { name: found.name })}</p>
      )}
      {why === null ? (
        <Last lane={lane} shown={shown} last={look.answered} />
      ) : (
        <Obstacle at={at} why={why} />
      )}
      <span className="visually-hidden" role="status">
        {look.state.kind === 'answer'
          ? t('maps.there', { layer: look.state.answered.question.layer })
          : ''}
      </span>
    </section>
  );
}

interface LastProps {
  readonly lane: LaneId;
  readonly shown: ShownMap;
  readonly last: AnsweredLook<'map'> | null;
}

/** The last map, marked where another layer is meant by now; before the first its room, unless none will come. */
function Last({ lane, shown: { graph, found, look }, last }: LastProps) {
  if (last === null) return look.state.kind === 'failed' ? null : <MapRoom />;
  const { layer } = last.question;
  const wanted = found?.name ?? layer;
  return (
    <div className={`${styles.body} ${styles.last}`} data-older={layer !== wanted}>
      {layer !== wanted && <p className={looks.soft}>{t('maps.older', { layer, wanted })}</p>}
      <MapView key={`${last.subject.key} ${layer}`} lane={lane} graph={graph} look={last} />
    </div>
  );
}
