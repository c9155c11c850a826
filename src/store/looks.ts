import type { Ablation } from '../core/ablation';
import type { FeatureMap } from '../core/channelStats';
import type { Failure } from '../core/failure';
import type { Grid } from '../core/patches';
import type {
  AblatedAnswer,
  BackendInfo,
  ClassActivationMap,
  OcclusionMap,
  PathRanking,
  Readout,
  RunProgress,
} from '../worker/protocol';
import { LANES, type LaneId } from './lanes';
import type { Subject } from './runs';

/** What can be asked of a network's inside, with the photo that is shown. */
export type Question =
  /** What a layer puts out; torch's name of a module: `layer1.0.conv2` is before BN, `layer1.0` a block's end. */
  | { readonly kind: 'map'; readonly layer: string }
  /** Where a class's logit comes from. */
  | { readonly kind: 'cam'; readonly classIndex: number }
  /** The logits with a part of one block off. */
  | ({ readonly kind: 'ablation' } & Ablation)
  /** The logits with each path of a block off alone. */
  | { readonly kind: 'ranking'; readonly block: string }
  /** What changes while a square in the mean colour is moved over the photo; px of the network's input. */
  | {
      readonly kind: 'occlusion';
      readonly grid: Grid;
      readonly patchPx: number;
      readonly readout: Readout;
    };

export type LookKind = Question['kind'];
export type QuestionOf<K extends LookKind> = Extract<Question, { readonly kind: K }>;

/** A layer's values, `[1,h,w,c]`: `channelStats`, `byEnergy` and `channelOf` of core read them. */
export interface LayerMap extends FeatureMap {
  readonly backend: BackendInfo;
  readonly elapsedMs: number;
}

/** What each kind of question is answered with. */
export interface LookAnswers {
  readonly map: LayerMap;
  readonly cam: ClassActivationMap;
  readonly ablation: AblatedAnswer;
  readonly ranking: PathRanking;
  readonly occlusion: OcclusionMap;
}

/** The lane's own network with its weights, or the small trained one that answers beside it. */
export type LookAt = 'own' | 'small';

/** A question, and the network, weights and photo that it was asked of. */
export interface Asked<K extends LookKind> {
  readonly subject: Subject;
  readonly of: LookAt;
  readonly question: QuestionOf<K>;
}

/** A question of any kind, and what it was asked of. */
export type AskedOf = Pick<Asked<LookKind>, 'subject' | 'of' | 'question'>;

export interface ActiveLook<K extends LookKind> extends Asked<K> {
  readonly startedAtMs: number;
  readonly progress: RunProgress | null;
  cancel(): void;
}

export interface AnsweredLook<K extends LookKind> extends Asked<K> {
  readonly answer: LookAnswers[K];
}

export interface FailedLook<K extends LookKind> extends Asked<K> {
  readonly failure: Failure;
}

/** The looks of one kind; all are of what the lane and the photo are now. */
export interface Looks<K extends LookKind> {
  readonly active: ActiveLook<K> | null;
  /** The last answer, which stays while another question is under way or has failed. */
  readonly answered: AnsweredLook<K> | null;
  /** The last question's failure; null once another is asked. */
  readonly failed: FailedLook<K> | null;
}

export type LaneLooks = { readonly [K in LookKind]: Looks<K> };

const NONE = { active: null, answered: null, failed: null };
export const LOOK_KINDS: readonly LookKind[] = ['map', 'cam', 'ablation', 'ranking', 'occlusion'];
export const NO_LOOKS: LaneLooks = {
  map: NONE,
  cam: NONE,
  ablation: NONE,
  ranking: NONE,
  occlusion: NONE,
};

/** The looks of both lanes. */
export type AllLooks = Readonly<Record<LaneId, LaneLooks>>;

/** The looks with those of one kind in one lane changed. */
export function withLooks<K extends LookKind>(
  looks: AllLooks,
  id: LaneId,
  kind: K,
  change: (looks: Looks<K>) => Looks<K>,
): AllLooks {
  // TypeScript does not follow that a lane's looks of kind K are `Looks<K>` where K is a variable.
  const own = looks[id][kind] as Looks<K>;
  return { ...looks, [id]: { ...looks[id], [kind]: change(own) } };
}

/** The lane in which a look is under way by now; undefined once it is over or another took its place. */
export function laneOfLook(looks: AllLooks, kind: LookKind, subject: Subject): LaneId | undefined {
  return LANES.find((id) => looks[id][kind].active?.subject === subject);
}
