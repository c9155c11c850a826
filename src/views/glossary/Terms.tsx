import { marked } from './marked';
import { Term } from './Term';
import type { TermId } from './terms';

interface TermsProps {
  readonly text: string;
  /** The terms whose first mention is a link to what they mean. */
  readonly of: readonly TermId[];
}

/** A text whose terms tell what they mean, each where it is first mentioned. */
export function Terms({ text, of }: TermsProps) {
  return marked(text, of).map(({ text: piece, term }) =>
    term === null ? (
      piece
    ) : (
      <Term key={term} id={term}>
        {piece}
      </Term>
    ),
  );
}
