import { type Published, published } from '../../core/paper';
import type { ArchSpec } from '../../core/spec';
import { fixed } from '../../i18n/format';
import { paperPlace } from './paperPlace';
import { t } from './paperWords';

/** What the paper says of one network on one task, with every table that says it. */
export interface PublishedFact {
  readonly key: string;
  /** Percent; null where the task has no error. */
  readonly top1: number | null;
  /** "top-1 error 23.9 %". */
  readonly figures: string;
  /** "ImageNet-1K". */
  readonly task: string;
  /** "top-1 error 23.9 %, ImageNet-1K". */
  readonly text: string;
  /** "ResNeXt, Tables 3 and 4". */
  readonly source: string;
  readonly preActivation: boolean;
}

/** All that the paper measured of a network; tables that repeat a figure are named together. */
export function publishedFacts(spec: ArchSpec): readonly PublishedFact[] {
  const groups = new Map<string, Published[]>();
  for (const each of published(spec)) {
    const key = [each.task, each.testPx, each.top1, each.ap].join('/');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, entries]) => factOf(key, entries));
}

function factOf(key: string, entries: readonly Published[]): PublishedFact {
  const one = Object.assign({}, ...entries) as Published;
  const [figures, task] = [figuresText(one), taskText(one)];
  return {
    key,
    top1: one.top1 ?? null,
    figures,
    task,
    text: t('paper.figures', { figures, task }),
    source: paperPlace(entries.map(({ table }) => table)),
    preActivation: one.preActivation ?? false,
  };
}

function figuresText(one: Published): string {
  const digits = one.task.startsWith('CIFAR') ? 2 : 1;
  return (['top1', 'top5', 'ap50', 'ap'] as const)
    .flatMap((figure) => {
      const value = one[figure];
      return value === undefined ? [] : [t(`paper.${figure}`, { value: fixed(value, digits) })];
    })
    .join(t('paper.join'));
}

function taskText({ task, testPx }: Published): string {
  return testPx === 320 ? t('paper.atPx', { task, px: testPx }) : task;
}
