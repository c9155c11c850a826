import type { ReactNode } from 'react';
import type { DepthRuleStep } from '../../core/depthRule';
import styles from './DepthFormula.module.css';
import { t } from './depthRuleWords';
import { letter, math, matrix, number, row, sign, sub } from './mathml';

/** The formula of a step as MathML; both layers have the colours of the drawing. */
export function DepthFormula({ step }: { step: DepthRuleStep }) {
  return (
    <div className={styles.formula} data-step={step}>
      {math('math', { display: 'block' }, row(letter('y'), sign('='), RIGHT_SIDES[step]()))}
    </div>
  );
}

const RIGHT_SIDES: Readonly<Record<DepthRuleStep, () => ReactNode>> = {
  sum: () => row(sumOverBranches(), weight(2, letter('i')), relu(weight(1, letter('i')), x())),
  stack: () =>
    row(
      sumOverBranches(),
      weight(2, letter('i')),
      sub(letter('h'), letter('i')),
      sign(','),
      math('mspace', { width: '1.2em' }),
      column((index) => sub(letter('h'), index)),
      sign('='),
      relu(
        column((index) => weight(1, index)),
        x(),
      ),
    ),
  concatenate: () =>
    row(
      line(),
      relu(
        column((index) => weight(1, index)),
        x(),
      ),
    ),
  dense: () => row(whole(2), relu(whole(1), x())),
};

const x = () => letter('x');
const FIRST_AND_LAST = [() => number(1), () => letter('C')] as const;

/** W of a layer and a branch, in the colour of its layer. */
function weight(layer: 1 | 2, branch: ReactNode): ReactNode {
  const index = row(number(layer), math('mspace', { width: '0.1em' }), branch);
  return math('mrow', { className: styles[`layer${layer}`] }, sub(letter('W'), index));
}

/** W of a layer, all branches together. */
function whole(layer: 1 | 2): ReactNode {
  return math('mrow', { className: styles[`layer${layer}`] }, sub(letter('W'), number(layer)));
}

function relu(...inside: ReactNode[]): ReactNode {
  const name = math('mi', { mathvariant: 'normal', className: styles.name }, t('forms.depth.relu'));
  return row(name, sign('('), ...inside, sign(')'));
}

function sumOverBranches(): ReactNode {
  const from = row(letter('i'), sign('='), number(1));
  const mark = math('mo', { className: styles.sum, movablelimits: 'false' }, '∑');
  return math(
    'munderover',
    null,
    mark,
    from,
    math('mrow', { className: styles.most }, letter('C')),
  );
}

/** One above the other. */
function column(cell: (index: ReactNode) => ReactNode): ReactNode {
  const [first, last] = FIRST_AND_LAST;
  return matrix(styles.matrix, [[cell(first())], [sign('⋮')], [cell(last())]]);
}

/** Side by side: the last layers of all branches. */
function line(): ReactNode {
  const [first, last] = FIRST_AND_LAST;
  return matrix(styles.matrix, [[weight(2, first()), sign('⋯'), weight(2, last())]]);
}
