import { presetOf } from '../../core/presets';
import { matchRecipes, type WeightsPair } from '../../core/recipes';
import { fixed, percent } from '../../i18n/format';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { GetBoth } from './GetBoth';
import { getOfficial } from './getOfficial';
import { keptOf } from './keptState';
import styles from './Recipes.module.css';
import { exampleOfGap, type RecipeGap, recipeGap } from './recipeGap';
import { officialOf, type Picks } from './versions';
import { t } from './weightsWords';

interface RecipesProps {
  chosen: WeightsPair;
  onMatch: (picks: Picks) => void;
}

/** Whether the two networks' weights were trained alike, why that matters, and one click to have it so. */
export function Recipes({ chosen, onMatch }: RecipesProps) {
  const { a, b } = useCardinal(({ history }) => history.present);
  const gap = recipeGap({ a: officialOf(a), b: officialOf(b) }, chosen);
  return (
    <div className={styles.bar} data-gap={gap !== null} data-testid={testIds.recipes}>
      {gap === null ? <Alike chosen={chosen} /> : <Gap gap={gap} onMatch={onMatch} />}
      <GetBoth chosen={chosen} />
    </div>
  );
}

function Alike({ chosen: { a, b } }: { chosen: WeightsPair }) {
  const both = a !== null && b !== null;
  return (
    <p className={styles.text}>
      {both && (
        <>{t('weights.panel.equal', { recipe: t(`weights.panel.recipeName.${a.recipe}`) })} </>
      )}
      <span className={styles.soft}>
        <Terms text={t('weights.panel.recipes')} of={['recipe']} />
      </span>
    </p>
  );
}

function Gap({ gap, onMatch }: { gap: RecipeGap; onMatch: (picks: Picks) => void }) {
  const store = useCardinalStore();
  const { a, b } = gap;
  const matched = matchRecipes(a, b);
  const changed = matched === null || matched.b !== b ? matched?.b : matched.a;
  const match = () => {
    if (matched === null) return;
    onMatch(matched);
    takeKept(matched);
  };
  /** What a network answers with changes at once where nothing has to be downloaded for it. */
  const takeKept = (pair: RecipeGap) => {
    const { history, kept } = store.getState();
    for (const id of ['a', 'b'] as const) {
      const now = officialOf(history.present[id]);
      const isKept = keptOf(kept, pair[id])?.whole === true;
      if (now !== null && now !== pair[id] && isKept) getOfficial(store, id, pair[id]);
    }
  };
  return (
    <>
      <p className={styles.text}>
        <b>{t('weights.panel.gap')}</b>{' '}
        {t('weights.panel.gap.which', {
          recipeA: t(`weights.panel.recipeName.${a.recipe}`),
          recipeB: t(`weights.panel.recipeName.${b.recipe}`),
        })}{' '}
        <span className={styles.soft}>{whyText()}</span>
        {matched === null && <> {t('weights.panel.gap.noMatch')}</>}
      </p>
      {changed !== undefined && (
        <button
          type="button"
          className="button"
          title={t('weights.panel.match.hint', {
            network: networkName(presetOf(changed.presetId).label),
            name: changed.name,
          })}
          onClick={match}
        >
          {t('weights.panel.match')}
        </button>
      )}
    </>
  );
}

function whyText(): string {
  const { resnetNew, resnextSimple, leadSimple, leadNew } = exampleOfGap();
  return t('weights.panel.gap.why', {
    resnetNew: percent(resnetNew / 100, 2),
    resnextSimple: percent(resnextSimple / 100, 2),
    leadSimple: fixed(leadSimple, 2),
    leadNew: fixed(leadNew, 2),
  });
}
