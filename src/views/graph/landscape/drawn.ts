import type { CloseUp, LaneLayout } from '../model';

/** What a close-up has of its own; all else of its lane is empty. */
export interface Drawn {
  readonly blocks: LaneLayout['blocks'];
  readonly flow: string;
  readonly order: readonly string[];
  readonly closeUp: CloseUp;
}
