import { exact } from '../../i18n/format';
import type { Lane, LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { classText } from '../infer/classText';
import { NameThem } from '../infer/NameThem';
import { testIds } from '../testIds';
import styles from './Fields.module.css';
import { Section } from './Section';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

interface LabelsProps {
  id: LaneId;
  lane: Lane;
}

/** Which names a network's classes have, and where others could be from. */
export function Labels({ id, lane }: LabelsProps) {
  const answering = weightsOf(lane);
  const { choose } = useCardinalStore().getState();
  return (
    <Section title={t('weights.panel.names')} testId={testIds.classNames(id)}>
      {answering === null ? (
        <p className={panelStyles.soft}>{t('weights.panel.names.noWeights')}</p>
      ) : (
        <p className={styles.origin}>
          <span>{namesText(lane)}</span>
          {lane.choices.labels !== null && (
            <button
              type="button"
              className={styles.link}
              onClick={() => choose(id, { labels: null })}
            >
              {t('weights.panel.names.back')}
            </button>
          )}
        </p>
      )}
      <Misfit lane={lane} />
      {answering?.loaded && <NameThem lane={id} />}
    </Section>
  );
}

function Misfit({ lane: { weights, choices, drawn } }: { lane: Lane }) {
  const labels = choices.labels ?? weights?.labels ?? null;
  if (labels === null || labels.names.length === drawn.classes) return null;
  return (
    <p className={panelStyles.warn}>
      {t('weights.names.misfit', {
        names: exact(labels.names.length),
        classes: exact(drawn.classes),
      })}
    </p>
  );
}

function namesText(lane: Lane): string {
  const classes = weightsOf(lane)?.classes ?? null;
  if (classes === null) return t('weights.names.none');
  const [first = '', second = '', third = ''] = classes.map(classText);
  const count = exact(classes.length);
  return t('weights.panel.names.count', { source: sourceText(lane), count, first, second, third });
}

/** The page's own lists by their name, a file by its. */
function sourceText(lane: Lane): string {
  const labels = lane.choices.labels ?? lane.weights?.labels ?? null;
  if (weightsOf(lane)?.loaded === null || labels === null) return t('weights.names.cifar-10');
  return labels.source === 'file' ? labels.fileName : t(`weights.names.${labels.source}`);
}
