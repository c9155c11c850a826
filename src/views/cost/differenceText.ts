import type { Difference } from '../../core/compare';
import type { Cost } from '../../core/cost';
import { factor, ratio, signedPercent } from '../../i18n/format';
import { t } from './costWords';

const SHOWN_FACTS = 5;
const LARGE_RATIO = 10;

/** In what B differs from A, in words; the facts that matter least give way to a count of them. */
export function differenceText(differences: readonly Difference[]): string {
  if (differences.length === 0) return t('cost.same');
  const facts = differences.map((difference, index) =>
    factText(difference, differences[index - 1]),
  );
  const shown = facts.length > SHOWN_FACTS ? facts.slice(0, SHOWN_FACTS - 1) : facts;
  const more = facts.length - shown.length;
  const all = more > 0 ? [...shown, t('cost.andMore', { count: more })] : shown;
  return t('cost.differs', { facts: all.join(t('cost.join')) });
}

/** What the difference costs: B against A, in percent. */
export function changeText(a: Cost, b: Cost): string {
  const change = (from: number, to: number) => {
    const times = to / from;
    // Percent say nothing of a network that is a hundred times as large.
    return times < LARGE_RATIO ? signedPercent(100 * (times - 1)) : ratio(times);
  };
  return t('cost.change', {
    params: change(a.params, b.params),
    macs: change(a.macs, b.macs),
    activations: change(a.activationOutputs, b.activationOutputs),
  });
}

function factText(fact: Difference, before: Difference | undefined): string {
  switch (fact.kind) {
    case 'width':
    case 'outputs':
      return rangeText(fact);
    case 'groups':
      return before?.kind === 'width'
        ? groupsText(fact)
        : t('cost.fact.groupsAlone', { groups: groupsText(fact) });
    case 'block':
      return t('cost.fact.block', {
        from: t(`cost.block.${fact.from}`),
        to: t(`cost.block.${fact.to}`),
      });
    case 'stem':
      return t(`cost.fact.stem.${fact.to}`);
    case 'strideOn':
      return t(`cost.fact.strideOn.${fact.to}`);
    case 'residual':
    case 'classifier':
      return t(`cost.fact.${fact.kind}.${fact.present ? 'present' : 'absent'}`);
    case 'spread':
    case 'family':
      return t(`cost.fact.${fact.kind}`);
    default:
      return t(`cost.fact.${fact.kind}`, { from: fact.from, to: fact.to });
  }
}

function rangeText({ kind, least, most }: Extract<Difference, { kind: 'width' | 'outputs' }>) {
  const [one, range] =
    kind === 'width'
      ? (['cost.fact.width', 'cost.fact.widths'] as const)
      : (['cost.fact.outputs', 'cost.fact.outputsRange'] as const);
  if (least === most) return t(one, { times: timesText(least) });
  return t(range, { least: factor(least), most: factor(most) });
}

function groupsText({ from, to }: { from: number; to: number }): string {
  if (to === 1) return t('cost.fact.ungrouped', { from });
  return from === 1 ? t('cost.fact.groups', { to }) : t('cost.fact.groupsFrom', { from, to });
}

function timesText(times: number): string {
  if (times === 2) return t('cost.times.twice');
  if (times === 0.5) return t('cost.times.half');
  return t('cost.times.other', { times: factor(times) });
}
