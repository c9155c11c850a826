import { Suspense } from 'react';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { AnsweredLook, FailedLook } from '../../store/looks';
import { smallName } from '../../store/small';
import { useCardinal } from '../CardinalContext';
import { LaneLetter } from '../cost/LaneLetter';
import { testIds } from '../testIds';
import { LayerSelect } from './LayerSelect';
import { LookRunning } from './LookRunning';
import styles from './MapsPanel.module.css';
import { MapView } from './MapView';
import { FailureText } from './mapsFailure';
import { t } from './mapsWords';
import { NoMap } from './NoMap';
import { useLookAt } from './useLaneLook';
import { type ShownMap, useLayerMap } from './useLayerMap';

/** A lane's map of the chosen layer, or what it waits for. */
export function LaneMap({ lane }: { readonly lane: LaneId }) {
  const shown = useLayerMap(lane);
  const { graph, found, state } = shown;
  return (
    <section
      className={styles.lane}
      data-lane={lane}
      data-testid={testIds.map(lane)}
      aria-label={t('maps.lane', { lane: lane.toUpperCase() })}
    >
      <Title lane={lane} />
      {found !== null && <LayerSelect lane={lane} graph={graph} value={found.name} />}
      {found !== null && found.by !== 'name' && (
        <p className={styles.note}>{t(`maps.found.${found.by}`, { name: found.name })}</p>
      )}
      <div className={styles.body}>
        <Body lane={lane} shown={shown} />
      </div>
      <span className="visually-hidden" role="status">
        {state.kind === 'answer' ? t('maps.there', { layer: state.answered.question.layer }) : ''}
      </span>
    </section>
  );
}

function Title({ lane }: { readonly lane: LaneId }) {
  const of = useLookAt(lane);
  const label = useCardinal(({ history }) => nameOf(history.present[lane]).label);
  const name = of === 'small' ? smallName(lane) : label;
  return (
    <h3 className={styles.title}>
      <LaneLetter lane={lane} /> {name}
      {of === 'small' && (
        <span className={styles.place}>{t('infer.small.place', { network: label })}</span>
      )}
    </h3>
  );
}

function Body({ lane, shown }: { readonly lane: LaneId; readonly shown: ShownMap }) {
  const { state, found, again } = shown;
  switch (state.kind) {
    case 'running':
      return (
        <>
          <LookRunning lane={lane} kind="map" active={state.active} />
          <Last lane={lane} shown={shown} last={state.last} wanted={state.active.question.layer} />
        </>
      );
    case 'failed':
      return (
        <>
          <Failed failed={state.failed} again={again} />
          <Last lane={lane} shown={shown} last={state.last} wanted={state.failed.question.layer} />
        </>
      );
    case 'answer': {
      const wanted = found?.name ?? '';
      const isWanted = state.answered.question.layer === wanted;
      return (
        <>
          {!isWanted && <Again again={again} layer={wanted} />}
          <Last lane={lane} shown={shown} last={state.answered} wanted={wanted} />
        </>
      );
    }
    case 'ready':
      return <Again again={again} layer={found?.name ?? ''} />;
    default:
      return <NoMap lane={lane} state={state} />;
  }
}

interface LastProps {
  readonly lane: LaneId;
  readonly shown: ShownMap;
  readonly last: AnsweredLook<'map'> | null;
  readonly wanted: string;
}

/** The last map; marked where another layer is meant by now. */
function Last({ lane, shown: { graph }, last, wanted }: LastProps) {
  if (last === null) return null;
  const { layer } = last.question;
  return (
    <div className={styles.last} data-older={layer !== wanted}>
      {layer !== wanted && <p className={styles.note}>{t('maps.older', { layer, wanted })}</p>}
      <MapView key={`${last.subject.key} ${layer}`} lane={lane} graph={graph} look={last} />
    </div>
  );
}

function Failed({ failed, again }: { readonly failed: FailedLook<'map'>; again: () => void }) {
  return (
    <div className={styles.failed} role="alert">
      <Suspense>
        <FailureText failure={failed.failure} subject={failed.question.layer} />
      </Suspense>
      <button type="button" className="button" onClick={again}>
        {t('infer.retry')}
      </button>
    </div>
  );
}

/** What was cancelled can be asked for again. */
function Again({ again, layer }: { readonly again: () => void; readonly layer: string }) {
  return (
    <button type="button" className={`button ${styles.again}`} onClick={again}>
      {t('maps.again', { layer })}
    </button>
  );
}
