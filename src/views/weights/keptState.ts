import type { OfficialWeights } from '../../core/officialWeights';
import type { KeptList, KeptWeights } from '../../store/weights/download';

/** What a kept file is called: the repository that it came from, as far as that is known. */
export function keptName({ key, source }: KeptWeights): string {
  return source?.repo ?? key.slice(0, 12);
}

/** What is kept of official weights, a whole file before a part; null where nothing is. */
export function keptOf(kept: KeptList | null, official: OfficialWeights): KeptWeights | null {
  const own = kept?.files.filter(({ source }) => source?.repo === official.hubRepo) ?? [];
  return own.find(({ whole }) => whole) ?? own[0] ?? null;
}
