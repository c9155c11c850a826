import type { Exercise } from './exercise';
import type { Figures } from './figure';
import type { Place } from './place';
import type { SourceId } from './source';
import type { Text } from './text';

/** For who teaches a step; the hall does not see it. */
export interface Notes {
  readonly say: Text;
  /** What to ask the hall, before the answer is shown. */
  readonly ask?: Text;
  /** How long it takes, about. */
  readonly minutes: number;
}

/** A text about a state of the page. */
export interface Step {
  readonly title: Text;
  readonly text: Text;
  /** The page as it is to be, as a link's query: `?a=resnet50&b=resnet101`. */
  readonly state: string;
  readonly look: Place;
  readonly sources: readonly SourceId[];
  readonly notes?: Notes;
  /** Values for the `{names}` of its texts, its exercise's and its notes' too. */
  readonly figures?: () => Figures;
  /** Names of figures in its text that nobody has to predict: what is set on the page, and names of machines. */
  readonly given?: readonly string[];
  readonly exercise?: Exercise;
}

export interface Lesson {
  /** Stable: it stands in links. */
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly steps: readonly Step[];
}

/** A step as the player shows it; somebody's own may have nothing that is outlined. */
export interface ShownStep extends Omit<Step, 'look'> {
  readonly look: Place | null;
}

/** A lesson as the player shows it: of the course, or somebody's own, whose texts are Markdown. */
export interface ShownLesson extends Pick<Lesson, 'id' | 'title'> {
  readonly steps: readonly ShownStep[];
  readonly isOwn?: true;
}
