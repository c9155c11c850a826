import { titleOf } from '../../core/export/names';
import { closestPreset } from '../../core/import/closestPreset';
import type { Imported } from '../../core/import/result';
import { publishedNearby } from '../../core/publishedNearby';
import { type ArchSpec, isResidual, sameSpec } from '../../core/spec';
import { exact, short } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { assumedText } from '../failures/importText';
import { Nearby } from '../nearby/Nearby';
import { networkName } from '../networks/networkName';
import { t } from './codeWords';
import styles from './ImportResult.module.css';

/** What was understood, what that rests on, and the buttons that load it. */
export function ImportedNetwork({ spec, source, assumed }: Imported) {
  const { cost } = networkOf(spec);
  const nearby = publishedNearby(spec);
  return (
    <div className={styles.imported}>
      <p>
        <b className={styles.name}>
          {isResidual(spec) ? titleOf(spec) : networkName(closestPreset(spec).label)}
        </b>{' '}
        <span className={styles.soft}>{t(`code.source.${source}`)}</span>
      </p>
      <p className="num">
        {t('code.import.cost', { params: exact(cost.params), macs: short(cost.macs) })}
        <br />
        {isResidual(spec) && !spec.includeTop
          ? t('code.import.noTop')
          : t('code.import.classes', { classes: exact(spec.classes) })}
        , {t('code.import.px', { px: spec.inputPx })}
      </p>
      {assumed.length > 0 && (
        <ul className={styles.assumed} aria-label={t('code.import.assumed')}>
          {assumed.map(assumedText).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {nearby !== undefined && <Nearby nearby={nearby} lanes={LANES} />}
      <div className={styles.buttons}>
        {LANES.map((lane) => (
          <LoadButton key={lane} lane={lane} spec={spec} />
        ))}
      </div>
    </div>
  );
}

function LoadButton({ lane, spec }: { lane: LaneId; spec: ArchSpec }) {
  const isLane = useCardinal(({ history }) => sameSpec(history.present[lane].spec, spec));
  const { loadPreset } = useCardinalStore().getState();
  const load = () => {
    const { family: _, ...change } = spec;
    loadPreset(lane, closestPreset(spec).id, change, true);
  };
  return (
    <button
      type="button"
      className={`button ${styles.load}`}
      data-lane={lane}
      aria-pressed={isLane}
      onClick={load}
    >
      {t(isLane ? 'code.import.isLane' : 'code.import.load', { lane: lane.toUpperCase() })}
    </button>
  );
}
