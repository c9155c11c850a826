import type { PublishedNearby } from '../../core/publishedNearby';
import { exact, fixed } from '../../i18n/format';
import type { MessageParams } from '../../i18n/words';
import { t } from './nearbyWords';

/** From here on a count is told as so many times the other. */
const TIMES_FROM = 1.5;

/** What a network differs in from the published one nearby, in sentences. */
export function nearbyText(nearby: PublishedNearby): string {
  const { label: network, count, publishedCount, classes } = nearby;
  const times = count / publishedCount;
  const counts = { network, count: exact(count), published: exact(publishedCount) };
  const sentences = [
    mistakeText(nearby),
    times >= TIMES_FROM
      ? t('nearby.count.times', { ...counts, times: fixed(times, 1) })
      : t('nearby.count', counts),
  ];
  if (classes !== null) sentences.push(t('nearby.classes', { classes: exact(classes) }));
  return sentences.join(' ');
}

function mistakeText({ code, params, label }: PublishedNearby): string {
  const words: MessageParams = {
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, told(value)])),
    network: label,
  };
  if (code !== 'stem') return t(`nearby.${code}`, words);
  return t(params.stem === 'cifar' ? 'nearby.stem.cifar' : 'nearby.stem.imagenet', words);
}

function told(value: number | string): string {
  return typeof value === 'number' ? exact(value) : value;
}
