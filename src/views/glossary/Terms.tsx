import { bound, marked } from './marked';
import { Term } from './Term';
import styles from './Term.module.css';
import type { TermId } from './terms';

interface TermsProps {
  readonly text: string;
  /** The terms whose first mention is a link to what they mean. */
  readonly of: readonly TermId[];
}

/** A text whose terms tell what they mean, each where it is first mentioned. */
export function Terms({ text, of }: TermsProps) {
  return bound(marked(text, of)).map(({ text: piece, term, opens, closes }) =>
    term === null ? (
      piece
    ) : (
      <span key={term} className={styles.bound}>
        {opens}
        <Term id={term}>{piece}</Term>
        {closes}
      </span>
    ),
  );
}
