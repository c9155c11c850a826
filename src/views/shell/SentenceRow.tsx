import { Sentence } from '../cost/Sentence';
import { PublishedLine } from '../paper/PublishedLine';

/** Under the lanes: how B differs from A, and the errors that were published of both. */
export function SentenceRow() {
  return (
    <>
      <Sentence />
      <PublishedLine />
    </>
  );
}
