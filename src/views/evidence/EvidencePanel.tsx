import { RECIPE_SETS } from '../../core/equalRecipes';
import { TEST_SETS } from '../../core/reference/timmResults';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { Choice } from '../widgets/Choice';
import { EntryList } from '../widgets/EntryList';
import { AXES, type Charted, EVIDENCE_CHARTS, FIGURES, readCharted, writeCharted } from './charts';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { PointsTable } from './PointsTable';
import { RecipeChart } from './RecipeChart';
import { RecipesTable } from './RecipesTable';
import { ScatterChart } from './ScatterChart';
import { usePresent } from './usePresent';

/** What was measured, as points: the paper's tables, and cardinality under equal recipes. */
export function EvidencePanel() {
  const text = useCardinal(({ view }) => view.evidence);
  const { show } = useCardinalStore().getState();
  const charted = readCharted(text);
  const present = usePresent();
  const pick = (change: Charted) => show({ evidence: writeCharted(change) });
  const entries = EVIDENCE_CHARTS.map((id) => {
    const [name, topic] = [t(`evidence.name.${id}`), t(`evidence.topic.${id}`)];
    return { id, name, topic, option: t('evidence.option', { name, topic }) };
  });
  return (
    <div className={styles.panel}>
      <EntryList
        label={t('evidence.charts')}
        name="evidence-chart"
        entries={entries}
        chosen={charted.chart}
        onPick={(id) => pick(readCharted(id))}
      />
      <div className={styles.view}>
        <div className={styles.head}>
          <h3 className={styles.title}>
            <Terms text={t(`evidence.title.${charted.chart}`)} of={['cardinality']} />
          </h3>
          <Choices charted={charted} pick={pick} />
        </div>
        {charted.chart === 'recipes' ? (
          <>
            <RecipeChart {...charted} present={present} />
            <p className={styles.note}>
              {t('evidence.source.recipes')} {t('evidence.noZero')}
            </p>
            <Proves />
            <RecipesTable {...charted} />
          </>
        ) : (
          <>
            <ScatterChart of={charted} present={present} />
            <p className={styles.note}>
              {t(`evidence.source.${charted.chart}`)} {t('evidence.noZero')}{' '}
              {t('evidence.pointsOnly')}
              {(charted.chart === 'complexity' || charted.chart === 'art') &&
                ` ${t('evidence.preActivation')}`}
            </p>
            <PointsTable of={charted} />
          </>
        )}
      </div>
    </div>
  );
}

function Choices({ charted, pick }: { charted: Charted; pick: (change: Charted) => void }) {
  if (charted.chart === 'recipes') {
    return (
      <div className={styles.choices}>
        <Choice
          label={t('evidence.testSet')}
          value={charted.testSet}
          options={TEST_SETS.map((value) => ({ value, label: t(`evidence.testSet.${value}`) }))}
          onPick={(testSet) => pick({ ...charted, testSet })}
        />
        <Choice
          label={t('evidence.recipes')}
          value={charted.recipes}
          options={RECIPE_SETS.map((value) => ({ value, label: t(`evidence.recipes.${value}`) }))}
          onPick={(recipes) => pick({ ...charted, recipes })}
        />
      </div>
    );
  }
  const { chart } = charted;
  const figures = FIGURES[chart].map((value) => ({ value, label: t(`evidence.figure.${value}`) }));
  const axes = AXES[chart].map((value) => ({ value, label: t(`evidence.axis.${value}`) }));
  return (
    <div className={styles.choices}>
      {figures.length > 1 && (
        <Choice
          label={t('evidence.figure')}
          value={charted.figure}
          options={figures}
          onPick={(figure) => pick({ ...charted, figure })}
        />
      )}
      <Choice
        label={t('evidence.axis')}
        value={charted.axis}
        options={axes}
        onPick={(axis) => pick({ ...charted, axis })}
      />
    </div>
  );
}

/** What equal tags do and do not prove, beside the chart that stands on them. */
function Proves() {
  return (
    <div className={`${styles.note} ${styles.facts}`}>
      <h4 className={styles.title}>{t('evidence.proves')}</h4>
      {(['does', 'not', 'noise', 'a'] as const).map((key) => (
        <p key={key}>{t(`evidence.proves.${key}`)}</p>
      ))}
    </div>
  );
}
