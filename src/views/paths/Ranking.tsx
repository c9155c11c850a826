import { useMemo } from 'react';
import type { Off } from '../../core/ablation';
import { EFFECTS } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { className } from '../looks/className';
import { LookStatus } from '../looks/LookStatus';
import { points, signedFixed } from '../looks/signed';
import { useLook } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import { testIds } from '../testIds';
import { Choice } from '../widgets/Choice';
import { effectOf, type RankedPath, rankedClass, rankedPaths } from './changes';
import { pathsOff, toggled } from './offPaths';
import { t } from './pathsWords';
import styles from './Ranking.module.css';

interface Props {
  readonly at: LookedAt;
  readonly block: string;
  readonly paths: number;
  readonly off: Off;
  readonly onTurn: (off: Off) => void;
}

/** Each path off alone, sorted by what that does to the network's answer. */
export function Ranking({ at, block, paths, off, onTurn }: Props) {
  const by = useCardinal(({ view }) => view.effect);
  const { show } = useCardinalStore().getState();
  const look = useLook(at, 'ranking', { kind: 'ranking', block }, false);
  const { answered } = look;
  const ranking = look.isCurrent ? (answered?.answer ?? null) : null;
  const ranked = useMemo(() => (ranking === null ? [] : rankedPaths(ranking, by)), [ranking, by]);
  const most = Math.max(...ranked.map((each) => Math.abs(effectOf(each, by))), Number.MIN_VALUE);
  const isOff = new Set(pathsOff(off, paths));
  return (
    <div className={styles.ranking} data-kept="">
      <h4 className={styles.heading}>{t('paths.ranking')}</h4>
      {ranked.length > 0 && (
        <Keep
          name={`paths-ranking-${at.id}`}
          title={t('paths.ranking')}
          lines={() => rankingLines(ranked)}
          corner
        />
      )}
      {ranking === null && <p className={styles.soft}>{t('paths.ranking.hint')}</p>}
      {ranking === null && (
        <LookStatus at={at} kind="ranking" look={look} askText={t('paths.rank', { paths })} />
      )}
      {ranking !== null && (
        <>
          <p className={styles.soft}>
            {t('paths.ranking.of', {
              name: className(at.subject?.weights.classes ?? null, rankedClass(ranking)),
            })}
          </p>
          <Choice
            label={t('paths.effect')}
            value={by}
            options={EFFECTS.map((value) => ({ value, label: t(`paths.effect.${value}`) }))}
            onPick={(effect) => show({ effect })}
          />
          <ol className={`num ${styles.list}`} data-testid={testIds.pathsRanking(at.id)}>
            {ranked.map((each) => (
              <Ranked
                key={each.path}
                ranked={each}
                share={Math.abs(effectOf(each, by)) / most}
                falls={effectOf(each, by) < 0}
                isOff={isOff.has(each.path)}
                onTurn={() => onTurn(toggled(off, each.path, paths))}
              />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface RankedProps {
  readonly ranked: RankedPath;
  /** Of the largest effect, 0 to 1. */
  readonly share: number;
  readonly falls: boolean;
  readonly isOff: boolean;
  readonly onTurn: () => void;
}

function Ranked({ ranked, share, falls, isOff, onTurn }: RankedProps) {
  const { path, probabilityChange, logitChange } = ranked;
  return (
    <li className={styles.ranked} data-path={path}>
      <button type="button" className={styles.path} aria-pressed={!isOff} onClick={onTurn}>
        {t('paths.ranked', { path: path + 1 })}
      </button>
      <span className={styles.track}>
        <i className={styles.bar} data-falls={falls} style={{ width: `${100 * share}%` }} />
      </span>
      <span className={styles.figure}>
        {t('paths.ranked.probability', { points: points(probabilityChange) })}
      </span>
      <span className={styles.figure}>
        {t('paths.ranked.logit', { change: signedFixed(logitChange, 2) })}
      </span>
    </li>
  );
}

function rankingLines(ranked: readonly RankedPath[]): readonly string[][] {
  const head = ['path', 'probability_change', 'logit_change'];
  return [
    head,
    ...ranked.map(({ path, probabilityChange, logitChange }) =>
      [path + 1, probabilityChange, logitChange].map(String),
    ),
  ];
}
