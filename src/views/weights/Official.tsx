import {
  OFFICIAL_WEIGHTS,
  type OfficialWeights,
  officialWeightsFor,
} from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import { nameOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { sameTensors } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { GetWeights } from './GetWeights';
import styles from './Official.module.css';
import { Section } from './Section';
import { Version } from './Version';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

interface OfficialProps {
  id: LaneId;
  lane: Lane;
  chosen: OfficialWeights | null;
  onPick: (official: OfficialWeights) => void;
}

/** The official weights of a network to choose from; where it has none, the networks that have. */
export function Official({ id, lane, chosen, onPick }: OfficialProps) {
  const { label: own, presetId } = nameOf(lane);
  const label = networkName(own);
  const versions = officialWeightsFor(presetId);
  return (
    <Section title={t('weights.panel.official')} testId={testIds.official(id)}>
      {chosen === null ? (
        <Others id={id} label={label} />
      ) : (
        <>
          <div
            className={styles.versions}
            role="radiogroup"
            aria-label={t('weights.panel.official')}
          >
            {versions.map((official) => (
              <Version
                key={official.name}
                id={id}
                official={official}
                checked={official === chosen}
                onPick={onPick}
              />
            ))}
          </div>
          <p className={panelStyles.quiet}>{sourceText(chosen)}</p>
          <p className={panelStyles.quiet}>
            {t('weights.panel.terms', { licence: chosen.licence })}
          </p>
          {!sameTensors(presetOf(presetId).spec, lane.drawn) && (
            <p className={panelStyles.warn}>
              {t('weights.panel.official.restores', { network: label })}
            </p>
          )}
          <GetWeights id={id} lane={lane} official={chosen} />
        </>
      )}
    </Section>
  );
}

function sourceText({ source }: OfficialWeights): string {
  return t('weights.panel.source', { source });
}

/** Networks that have official weights, each a click away. */
function Others({ id, label }: { id: LaneId; label: string }) {
  const { loadPreset } = useCardinalStore().getState();
  const presetIds = [...new Set(OFFICIAL_WEIGHTS.map(({ presetId }) => presetId))];
  return (
    <>
      <p className={panelStyles.soft}>{t('weights.panel.official.none', { network: label })}</p>
      <div className={panelStyles.row}>
        {presetIds.map((presetId) => {
          const network = networkName(presetOf(presetId).label);
          return (
            <button
              key={presetId}
              type="button"
              className="button"
              aria-label={t('weights.panel.official.take', { network, lane: id.toUpperCase() })}
              onClick={() => loadPreset(id, presetId)}
            >
              {network}
            </button>
          );
        })}
      </div>
    </>
  );
}
