import type { Figures } from '../../lectures/figure';
import type { Text } from '../../lectures/text';
import styles from './Lessons.module.css';
import { Said } from './Said';
import { BLANK, piecesOf } from './say';

interface Props {
  readonly text: Text;
  readonly figures: Figures;
  /** Names of figures that are hidden while they are to be predicted. */
  readonly predicted: ReadonlySet<string>;
}

/** A text whose figures can be hidden one by one: a blank then keeps their room. */
export function SaidFigures({ text, figures, predicted }: Props) {
  return piecesOf(text, figures).map(({ words, figure }, index) => {
    // The pieces of a text never change places.
    const key = `${index} ${figure}`;
    if (figure === null || !predicted.has(figure)) return <Said key={key} text={words} />;
    return (
      <span key={key} className={styles.figure} data-blank={BLANK}>
        <span data-consequence>{words}</span>
      </span>
    );
  });
}
