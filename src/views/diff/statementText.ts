import type { Fact } from '../../core/diff/facts';
import { type CountsOfBoth, deltaOf, type FactValue } from '../../core/diff/graphDiff';
import type { LayerStatement, Scope, Statement } from '../../core/diff/statements';
import { exact, signedPercent } from '../../i18n/format';
import { COUNTED } from './countedColumns';
import { t } from './diffWords';
import { listText } from './listText';
import { subjectsText } from './roleText';
import { signedText } from './signedText';
import { valueText } from './valueText';

/** B against A in sentences: what holds in the same blocks is one. */
export function sentencesOf(statements: readonly Statement[]): readonly string[] {
  const clauses = new Map<string, string[]>();
  const sentences: string[] = [];
  for (const statement of statements) {
    if (statement.kind !== 'layers') {
      sentences.push(wholeText(statement));
      continue;
    }
    const scope = scopeText(statement.scope);
    clauses.set(scope, [...(clauses.get(scope) ?? []), factText(statement)]);
  }
  const told = [...clauses].map(([scope, facts]) =>
    t('diff.clause', { scope, facts: facts.join(t('diff.clauses')) }),
  );
  return [...sentences, ...told];
}

/** What it costs, to the unit and in percent: "Params −528,128 (−2.1 %), ...". */
export function costText(counts: CountsOfBoth): string {
  const delta = deltaOf(counts);
  const [params = '', macs = '', activations = ''] = COUNTED.map(({ of }) =>
    t('diff.cost.one', {
      delta: signedText(delta[of]),
      percent: signedPercent(100 * (counts.b[of] / counts.a[of] - 1)),
    }),
  );
  return t('diff.cost', { params, macs, activations });
}

function wholeText(statement: Exclude<Statement, LayerStatement>): string {
  switch (statement.kind) {
    case 'part':
      return t(`diff.part.${statement.owner}`, { part: t(`diff.part.${statement.part}`) });
    case 'stages':
      return t(`diff.part.${statement.owner}`, { part: stagesText(statement.stages) });
    case 'depth': {
      const { stage, a, b } = statement;
      return t(b === 1 ? 'diff.depth.one' : 'diff.depth', { stage: stage + 1, a, b });
    }
  }
}

function scopeText(scope: Scope): string {
  if (scope.part !== 'stage') return t(`diff.scope.${scope.part}`);
  const { which, some, of } = scope;
  return t(`diff.scope.${which}`, { stages: stagesText(scope.stages), some, of });
}

/** Stages as people count them: "stage 3", "stages 1 to 4", "stages 1, 2 and 4". */
function stagesText(stages: readonly number[]): string {
  const [first = 0, last = first] = [stages[0], stages.at(-1)];
  if (stages.length === 1) return t('diff.stages.one', { stage: first + 1 });
  if (stages.length > 2 && last - first === stages.length - 1) {
    return t('diff.stages.range', { first: first + 1, last: last + 1 });
  }
  return t('diff.stages.list', { stages: listText(stages.map((stage) => String(stage + 1))) });
}

function factText({ fact, layers, values, scope }: LayerStatement): string {
  const names = { layers: subjectsText(layers, scope.part) };
  if ('owner' in fact) return t(`diff.fact.only.${fact.owner}`, names);
  if ('ratio' in fact) {
    if (values !== null)
      return t('diff.fact.channels', { ...names, ...told('outChannels', values) });
    return t('diff.fact.times', { ...names, times: timesText(fact.ratio) });
  }
  return fieldText(fact, names);
}

type FieldFact = Extract<Fact, { from: FactValue }>;

function fieldText({ field, from, to }: FieldFact, names: { layers: string }): string {
  const values = told(field, { from, to });
  switch (field) {
    case 'groups':
      if (to === 1) return t('diff.fact.groups.one', { ...names, ...values });
      return t(from === 1 ? 'diff.fact.groups' : 'diff.fact.groups.from', { ...names, ...values });
    case 'bias':
      return t(to === true ? 'diff.fact.bias.with' : 'diff.fact.bias.without', names);
    case 'inputs':
      return t('diff.fact.inputs', { ...names, ...values });
    case 'outPx':
      return t('diff.fact.input', { ...names, ...values });
    default:
      return t('diff.fact.other', { ...names, ...values });
  }
}

function told(field: FieldFact['field'], { from, to }: { from: FactValue; to: FactValue }) {
  return {
    field: t(`diff.field.${field}`),
    from: valueText(from, field),
    to: valueText(to, field),
  };
}

/** A ratio to the last digit: a share where two decimals would round it. */
function timesText([above, below]: readonly [number, number]): string {
  if (below === 1) {
    if (above === 2) return t('diff.fact.times.twice');
    return t('diff.fact.times.other', { times: exact(above) });
  }
  if (above === 1 && below === 2) return t('diff.fact.times.half');
  const times = above / below;
  if (Number(times.toFixed(2)) === times) return t('diff.fact.times.other', { times });
  return t('diff.fact.times.share', { above: exact(above), below: exact(below) });
}
