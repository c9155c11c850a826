import { useState } from 'react';
import type { Cost } from '../../core/cost';
import { bytes, exact, short } from '../../i18n/format';
import { isStale, networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { lookAt } from '../access/lookAt';
import { roving } from '../access/roving';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { countOf } from '../networks/counted';
import { useNetworksAtRest } from '../networks/useNetworksAtRest';
import { testIds } from '../testIds';
import { t } from './costWords';
import { ErrorFigure } from './ErrorFigure';
import { Figure } from './Figure';
import styles from './LaneNumbers.module.css';
import { TimeFigure } from './TimeFigure';

type Look = 'main' | 'beside' | 'quiet';
type Counted = 'params' | 'macs' | 'activationOutputs' | 'buffers' | 'weightBytes';

const LABELS = {
  params: 'cost.params',
  macs: 'cost.macs',
  activationOutputs: 'cost.activations',
  buffers: 'cost.buffers',
  weightBytes: 'cost.weightBytes',
} as const;

/** What one network comes to, under its name: what it costs, its error, its time; with each count of B its ratio to A's. */
export function LaneNumbers({ lane }: { lane: LaneId }) {
  const cost = useCost(lane);
  const costOfA = useCost('a');
  const counted = useCardinal(({ view }) => view.convention !== 'paper');
  const stale = useCardinal(({ history }) => isStale(history.present[lane]));
  const count = (what: Counted, look: Look) => (
    <Count lane={lane} what={what} cost={cost} costOfA={costOfA} look={look} />
  );
  return (
    <div
      ref={roving}
      className={styles.numbers}
      data-stale={stale}
      role="toolbar"
      aria-label={t('cost.numbers', { lane: lane.toUpperCase() })}
    >
      {count('params', 'main')}
      {count('macs', 'main')}
      <ErrorFigure lane={lane} />
      <TimeFigure lane={lane} />
      {/* The chosen counter takes the place of a number, so that the head keeps its height. */}
      {counted ? <Counter lane={lane} /> : count('activationOutputs', 'beside')}
      <Rest lane={lane} counted={counted} />
    </div>
  );
}

/** The smaller numbers, behind a button. While they are out of sight they wait until the hand rests. */
function Rest({ lane, counted }: { lane: LaneId; counted: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.rest} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={t('cost.more', { lane: lane.toUpperCase() })} />
      {open ? (
        <LiveRest lane={lane} counted={counted} />
      ) : (
        <RestAtRest lane={lane} counted={counted} />
      )}
    </details>
  );
}

function LiveRest({ lane, counted }: { lane: LaneId; counted: boolean }) {
  return <RestCard lane={lane} counted={counted} cost={useCost(lane)} costOfA={useCost('a')} />;
}

function RestAtRest({ lane, counted }: { lane: LaneId; counted: boolean }) {
  const networks = useNetworksAtRest();
  return (
    <RestCard lane={lane} counted={counted} cost={networks[lane].cost} costOfA={networks.a.cost} />
  );
}

type RestCardProps = Omit<CountProps, 'what' | 'look'> & { counted: boolean };

function RestCard({ counted, ...rest }: RestCardProps) {
  return (
    <div className={styles.restCard}>
      {counted && <Count what="activationOutputs" look="quiet" {...rest} />}
      <Count what="buffers" look="quiet" {...rest} />
      <Count what="weightBytes" look="quiet" {...rest} />
      <MadeButton />
    </div>
  );
}

/** To the formulas behind the numbers. */
function MadeButton() {
  const store = useCardinalStore();
  return (
    <button type="button" className="button" onClick={() => lookAt(store, { panel: 'formulas' })}>
      {t('cost.made')}
    </button>
  );
}

/** What the chosen counter gives; nothing where none is chosen. */
function Counter({ lane }: { lane: LaneId }) {
  const convention = useCardinal(({ view }) => view.convention);
  const network = useCardinal(({ history }) => networkOf(history.present[lane].drawn));
  if (convention === 'paper') return null;
  const { value, unit } = countOf(network, convention);
  const label = t(`cost.counter.${convention}`);
  const text = t('cost.countUnit', { count: short(value), unit });
  const digits = t('cost.countUnit', { count: exact(value), unit });
  return (
    <Figure
      label={label}
      value={value}
      text={text}
      exact={digits}
      hint={t('cost.copyHint', { label, lane: lane.toUpperCase(), text, exact: digits })}
      testId={testIds.cost(lane)}
      unit={unit}
    />
  );
}

interface CountProps {
  lane: LaneId;
  what: Counted;
  cost: Cost;
  costOfA: Cost;
  look: Look;
}

function Count({ lane, what, cost, costOfA, look }: CountProps) {
  const value = cost[what];
  const inBytes = what === 'weightBytes';
  const digits = inBytes ? t('cost.exactBytes', { exact: exact(value) }) : exact(value);
  const label = t(LABELS[what]);
  const before = costOfA[what];
  const text = inBytes ? bytes(value) : short(value);
  return (
    <Figure
      label={label}
      value={value}
      text={text}
      exact={digits}
      hint={t('cost.copyHint', { label, lane: lane.toUpperCase(), text, exact: digits })}
      ratioToA={lane === 'b' && before > 0 ? value / before : null}
      testId={testIds[what](lane)}
      look={look}
    />
  );
}

function useCost(lane: LaneId): Cost {
  return useCardinal(({ history }) => networkOf(history.present[lane].drawn).cost);
}
