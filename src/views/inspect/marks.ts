import type { TensorEntry } from '../../store/weights/tensors';
import { modulesOf } from './tree';

export const ISSUES = ['not-finite', 'misshapen', 'left-over'] as const;
/** Why a tensor keeps its file from being bound, the worst first. */
export type Issue = (typeof ISSUES)[number];
/** What is wrong with a tensor, or special: `unused` ones keep no file from being bound. */
export type Mark = Issue | 'unused';

/** How many tensors have an issue. */
export interface Flag {
  readonly issue: Issue;
  readonly tensors: number;
}

/** What a tensor is marked as; of a file that is bound what no layer has is marked too. */
export function markOf({ issue, boundTo }: TensorEntry, isBound: boolean): Mark | null {
  return issue ?? (isBound && boundTo === null ? 'unused' : null);
}

/** The issues that tensors have, the worst first. */
export function flagsOf(entries: readonly TensorEntry[]): readonly Flag[] {
  return ISSUES.map((issue) => ({
    issue,
    tensors: entries.filter((entry) => entry.issue === issue).length,
  })).filter(({ tensors }) => tensors > 0);
}

/** The worst issue in each module, by its key: what is wrong is seen on a closed module too. */
export function moduleIssues(entries: readonly TensorEntry[]): ReadonlyMap<string, Issue> {
  const issues = new Map<string, Issue>();
  for (const { issue, name } of entries) {
    if (issue === null) continue;
    for (const key of modulesOf(name)) {
      const worst = ISSUES.find((each) => each === issue || each === issues.get(key));
      if (worst !== undefined) issues.set(key, worst);
    }
  }
  return issues;
}
