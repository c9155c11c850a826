import type { NeuronStep } from '../../store/view';
import { letter, math, number, row, sign, sub } from '../forms/mathml';
import styles from './NeuronPanel.module.css';

const SUMMED = {
  neuron: [sub(letter('w'), letter('i')), sub(letter('x'), letter('i'))],
  function: [sub(letter('T'), letter('i')), sign('('), letter('x'), sign(')')],
};

/** What the step computes. */
export function NeuronFormula({ step }: { step: NeuronStep }) {
  const isNeuron = step === 'neuron' || step === 'acts';
  const sum = math(
    'munderover',
    null,
    math('mo', { movablelimits: 'false' }, '∑'),
    row(letter('i'), sign('='), number(1)),
    math('mrow', { className: styles.most }, letter(isNeuron ? 'D' : 'C')),
  );
  const isBlock = step === 'a' || step === 'b' || step === 'c';
  const left = isBlock ? [letter('y'), sign('='), letter('x'), sign('+')] : [];
  return (
    <p className={styles.formula}>
      {math(
        'math',
        { display: 'block' },
        ...left,
        sum,
        ...SUMMED[isNeuron ? 'neuron' : 'function'],
      )}
    </p>
  );
}
