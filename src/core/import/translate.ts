import type { Layout } from './layout';
import { PART_RULES } from './parts';

/** A name of a layout as torchvision has it; one that no rule knows stays as it is. */
export function translate(name: string, layout: Layout | undefined): string {
  return rewritten(rewritten(name, layout?.rules ?? []), PART_RULES);
}

function rewritten(name: string, rules: Layout['rules']): string {
  for (const [pattern, replace] of rules) {
    const match = pattern.exec(name);
    const start = match && replace(...match.slice(1));
    if (match && typeof start === 'string') return start + name.slice(match[0].length);
  }
  return name;
}
