import type { Hold } from '../../core/budget';
import { isResidual, type ResNetSpec } from '../../core/spec';
import { exact, signedPercent } from '../../i18n/format';
import { budgetOf, type Follower, HOLDS, heldBy, solutionOf, solvable } from '../../store/chain';
import { nameOf } from '../../store/derived';
import type { Lane, LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import { networkName } from '../networks/networkName';
import { Choice, Toggle } from '../widgets/Choice';
import { Answers } from './Answers';
import { t } from './budgetWords';
import { HeldKnobs } from './HeldKnobs';
import styles from './LockCard.module.css';
import { solutionText } from './lockText';

interface LaneProps {
  id: LaneId;
  lane: Lane;
}

/** What a lane's lock holds and solves, how far the network is from it, and what comes nearest. */
export function LockCard({ id, lane }: LaneProps) {
  const { drawn } = lane;
  const { setLock } = useCardinalStore().getState();
  return (
    <section
      className={styles.card}
      data-lane={id}
      aria-label={t('budget.of', { lane: nameIn(id) })}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className={styles.letter}>{nameIn(id)}</span> {networkName(nameOf(lane).label)}
        </h3>
        {isResidual(drawn) && (
          <Toggle
            label={t('budget.closed')}
            on={lane.chain.closed}
            onTurn={(closed) => setLock(id, { closed })}
          />
        )}
      </div>
      {isResidual(drawn) ? (
        <ResidualLock id={id} lane={lane} spec={drawn} />
      ) : (
        <p>{t('budget.noSettings')}</p>
      )}
    </section>
  );
}

function ResidualLock({ id, lane, spec }: LaneProps & { spec: ResNetSpec }) {
  const { chain } = lane;
  const { setLock } = useCardinalStore().getState();
  const solution = solutionOf(spec, chain);
  return (
    <>
      <HeldFigures lane={lane} />
      {solution !== null && <Answers id={id} spec={spec} solution={solution} />}
      <p className={styles.sentence}>
        {solution === null ? t(nothingSolved(spec)) : solutionText(spec, solution)}
      </p>
      <Choice<Hold>
        label={t('budget.holds')}
        value={chain.hold}
        options={HOLDS.map((hold) => ({ value: hold, label: t(`budget.hold.${hold}`) }))}
        onPick={(hold) => setLock(id, { hold })}
      />
      <Choice<Follower>
        label={t('budget.solves')}
        value={chain.free}
        options={followersOf(spec, chain.hold).map((free) => ({
          value: free,
          label: t(`budget.free.${free}`),
        }))}
        onPick={(free) => setLock(id, { free })}
      />
      <HeldKnobs id={id} spec={spec} hold={chain.hold} />
    </>
  );
}

/** The held value in every digit, the present one, and what lies between. */
function HeldFigures({ lane: { drawn, chain } }: { lane: Lane }) {
  const [held, now] = [budgetOf(drawn, chain), heldBy(drawn, chain.hold)];
  const off = held > 0 ? (100 * (now - held)) / held : 0;
  return (
    <dl className={`num ${styles.figures}`}>
      <dt>{t(chain.closed ? 'budget.held' : 'budget.wouldHold')}</dt>
      <dd>{exact(held)}</dd>
      <dt>{t('budget.now')}</dt>
      <dd>{exact(now)}</dd>
      <dt>{t('budget.off')}</dt>
      <dd>{signedPercent(off)}</dd>
      <dt className={styles.what}>
        <Terms text={t(`budget.what.${chain.hold}`)} of={['identity']} />
      </dt>
    </dl>
  );
}

function followersOf(spec: ResNetSpec, hold: Hold): readonly Follower[] {
  const frees = solvable(spec, hold);
  return spec.block === 'basic' ? frees : ['pair', ...frees];
}

function nothingSolved({ block }: ResNetSpec) {
  return block === 'basic' ? 'budget.basic' : 'budget.nothing';
}

function nameIn(id: LaneId): string {
  return id.toUpperCase();
}
