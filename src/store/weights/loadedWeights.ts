import type { Assumption } from '../../core/import/result';
import type { OfficialWeights, WeightsName } from '../../core/officialWeights';
import type { ArchSpec } from '../../core/spec';
import type { Preprocessing } from '../../core/trained';
import type { CheckpointFormat } from '../../worker/protocol';

/** Class names, and where they are from. */
export interface Labels {
  readonly source: 'imagenet-1k' | 'cifar-10' | 'file';
  /** The file's name; empty for the page's own lists. */
  readonly fileName: string;
  readonly names: readonly string[];
}

/** Weights of a file or of the Hub: what is known of them on the page. The engine has the tensors. */
export interface LoadedWeights {
  readonly weightsId: number;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly format: CheckpointFormat;
  readonly tensors: number;
  /** How many tensors there are of each number format. */
  readonly dtypes: Readonly<Record<string, number>>;
  /** The network that was read off the tensors' shapes, and what of it shapes don't tell. */
  readonly spec: ArchSpec;
  readonly assumed: readonly Assumption[];
  /** Whose names the tensors had: torchvision's, or those of another program. */
  readonly layout: string;
  /** The entry of a wrapper that was taken, and those that there are. */
  readonly part: string | null;
  readonly parts: readonly string[];
  /** The official weights that these are, by their hash; null where that isn't known. */
  readonly official: OfficialWeights | null;
  /** What came with the weights; null where nothing did and the page assumes. */
  readonly preprocessing: Preprocessing | null;
  readonly labels: Labels | null;
}

/** How a lane changes what comes with its weights. */
export interface LaneChoices {
  readonly preprocessing: SeenChoice | null;
  readonly labels: Labels | null;
}

/** What is seen of a photo, as a user chose it; the crop is the network's input. */
export type SeenChoice = Omit<Preprocessing, 'cropPx'>;

/**
 * Official weights by their name and the network that they are for, as a link has them: which they
 * are, and whether there are any, the table of official weights knows.
 */
export interface WantedWeights {
  readonly name: WeightsName;
  readonly spec: ArchSpec;
}
