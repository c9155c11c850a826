import type { Failure } from '../../core/failure';
import type { OfficialWeights } from '../../core/officialWeights';
import type { KeptList, KeptWeights } from '../../store/weights/download';

/** What is kept besides official weights, the largest first: it could be deleted for them. */
export function othersOf(kept: KeptList | null, { hubRepo }: OfficialWeights): KeptWeights[] {
  const others = kept?.files.filter(({ source }) => source?.repo !== hubRepo) ?? [];
  return others.sort((a, b) => b.keptBytes - a.keptBytes);
}

/** What of it was deleted since a `hub-quota-full`, bytes. */
export function freedBytes({ params }: Failure, others: readonly KeptWeights[]): number {
  const left = others.reduce((sum, { keptBytes }) => sum + keptBytes, 0);
  return Math.max(0, Number(params.deletableBytes) - left);
}
