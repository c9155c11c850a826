import type { OfficialWeights } from '../../core/officialWeights';
import { exact } from '../../i18n/format';
import { nameOf } from '../../store/derived';
import { LANES, type LaneId, type Lanes } from '../../store/lanes';
import { needsSmall } from '../../store/small';
import type { State } from '../../store/state';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { getOfficial } from '../weights/getOfficial';
import { hostsText } from '../weights/hosts';
import { sizeBytes } from '../weights/published';
import { useOnline } from '../weights/useOnline';
import { chosenPair } from '../weights/versions';
import styles from './GetImagenet.module.css';
import { t } from './linkWeightsWords';

const MEGABYTE = 1e6;

/** The one thing to do where networks have official weights that are not here: get them, for both at once. */
export function GetImagenet() {
  const store = useCardinalStore();
  const lanes = useCardinal(({ history }) => history.present);
  const downloads = useCardinal((state) => state.downloads);
  const readings = useCardinal((state) => state.readings);
  const hubBase = useCardinal((state) => state.hubBase);
  const isOnline = useOnline();
  const missing = missingOf(lanes, downloads);
  const [first] = missing;
  if (first === undefined) return null;
  const busy = missing.filter(({ id }) => downloads[id] !== null || readings[id] !== null);
  if (busy.length > 0) return <OnTheirWay ids={busy.map(({ id }) => id)} />;
  const { licence } = first.official;
  const terms = t('weights.panel.terms', { licence });
  return (
    <>
      <button
        type="button"
        className={`button button-strong ${styles.get}`}
        data-testid={testIds.getImagenet}
        disabled={!isOnline}
        title={
          isOnline ? `${hostsText(hubBase, first.official)}\n${terms}` : t('linkWeights.offline')
        }
        onClick={() => {
          for (const { id, official } of missing) getOfficial(store, id, official);
        }}
      >
        {actionText(missing)}
      </button>
      <p className={styles.terms} title={terms}>
        {t('linkWeights.terms', { licence })}
      </p>
      <p className={styles.shortTerms} title={terms}>
        {t('linkWeights.termsShort', { licence })}
      </p>
    </>
  );
}

interface Missing {
  readonly id: LaneId;
  readonly official: OfficialWeights;
}

/** The official weights of the networks that answer with none. */
function missingOf(lanes: Lanes, downloads: State['downloads']): readonly Missing[] {
  const chosen = chosenPair(lanes, downloads, { a: null, b: null });
  return LANES.flatMap((id) => {
    const official = chosen[id];
    const isPublished = nameOf(lanes[id]).isPreset && lanes[id].wanted === null;
    return official !== null && isPublished && needsSmall(lanes[id]) ? [{ id, official }] : [];
  });
}

function actionText(missing: readonly Missing[]): string {
  const [one, other] = missing.map(({ official }) => exact(sizeBytes(official) / MEGABYTE));
  if (other !== undefined) return t('linkWeights.getBoth', { a: one ?? '', b: other });
  const lane = missing[0]?.id.toUpperCase() ?? '';
  return t('linkWeights.getOne', { lane, size: one ?? '' });
}

/** How far the downloads are, with an end on demand. */
function OnTheirWay({ ids }: { ids: readonly LaneId[] }) {
  const downloads = useCardinal((state) => state.downloads);
  const { cancelDownload, cancelReading } = useCardinalStore().getState();
  const sum = (part: 'done' | 'total') =>
    ids.reduce((all, id) => all + (downloads[id]?.progress?.[part] ?? 0), 0);
  const [done, total] = [sum('done'), sum('total')];
  const text =
    total === 0
      ? t('linkWeights.asking')
      : t('linkWeights.onTheirWay', {
          done: exact(done / MEGABYTE),
          total: exact(total / MEGABYTE),
        });
  return (
    <div className={styles.progress} role="status">
      <span className="num">{text}</span>
      <progress aria-label={text} {...(total > 0 && { value: done / total })} />
      <button
        type="button"
        className="button"
        onClick={() => {
          for (const id of ids) (downloads[id] === null ? cancelReading : cancelDownload)(id);
        }}
      >
        {t('weights.panel.cancel')}
      </button>
    </div>
  );
}
