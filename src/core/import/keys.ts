import type { LeftOut } from './helpers';
import type { LayoutId } from './layout';

/** Tensors of a state_dict under torchvision's names. */
export interface KeyNames {
  readonly layout: LayoutId;
  /** What wrappers had put before the names; empty where nothing. */
  readonly prefix: string;
  /** What the names of each copy of the network begin with, without the last dot; the one that is read by default first. */
  readonly copies: readonly string[];
  /** Which of them is read; null where there is one network alone. */
  readonly copy: string | null;
  /** What the names of the other copies begin with. */
  readonly twins: readonly string[];
  /** torchvision's name -> the stored one; names that no rule knows stand for themselves. */
  readonly names: ReadonlyMap<string, string>;
  /** What is known to be no part of the network, and what stands outside of it. */
  readonly left: readonly LeftOut[];
}
