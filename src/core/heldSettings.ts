import { type Lock, solveBudget } from './budget';
import type { PublishedSetting } from './presets';
import { LIMITS, type ResNetSpec } from './spec';

/**
 * The whole settings of C and d that a lock answers, in the order of C: for each C the best d, for each
 * d the best C, where they come within 5 % of what it holds; the nearest alone where none does. All
 * else stays as in `spec`, whose C and d are not read. Empty for basic blocks.
 */
export function heldSettings(spec: ResNetSpec, lock: Lock): readonly PublishedSetting[] {
  const answers = new Map<string, Answer>();
  const add = (setting: PublishedSetting, free: 'cardinality' | 'groupWidth') => {
    const solution = solveBudget({ ...spec, ...setting }, lock, free);
    if (solution === null) return;
    const cardinality = free === 'cardinality' ? solution.value : setting.cardinality;
    const groupWidth = free === 'groupWidth' ? solution.value : setting.groupWidth;
    const away = Math.abs(solution.errorPercent);
    answers.set(`${cardinality}x${groupWidth}`, {
      cardinality,
      groupWidth,
      away,
      fits: solution.fits,
    });
  };
  for (let c = 1; c <= LIMITS.cardinality; c += 1) {
    add({ cardinality: c, groupWidth: 1 }, 'groupWidth');
  }
  for (let d = 1; d <= LIMITS.groupWidth; d += 1) {
    add({ cardinality: 1, groupWidth: d }, 'cardinality');
  }
  const all = [...answers.values()];
  const fitting = all.filter(({ fits }) => fits);
  const kept = fitting.length > 0 ? fitting : all.sort((a, b) => a.away - b.away).slice(0, 1);
  return kept
    .sort((a, b) => a.cardinality - b.cardinality || b.groupWidth - a.groupWidth)
    .map(({ cardinality, groupWidth }) => ({ cardinality, groupWidth }));
}

interface Answer extends PublishedSetting {
  /** How far from what is held, percent. */
  readonly away: number;
  readonly fits: boolean;
}
