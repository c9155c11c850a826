import { unitOf } from '../../core/convention';
import { exact, signedPercent } from '../../i18n/format';
import { t } from './costPanelWords';
import type { Candidate, Finding, Pasted } from './pasted';

const LEAST_PERCENT = 0.05;

/** What a pasted number is, in a sentence. */
export function findingText({ value }: Pasted, finding: Finding): string {
  if ('matches' in finding) {
    const names = finding.matches.map(nameText).join(t('costPanel.pasted.join'));
    return t(`costPanel.pasted.${finding.kind}`, { names });
  }
  const { kind, nearest, gap } = finding;
  return t(`costPanel.pasted.${kind}`, {
    name: nameText(nearest),
    value: exact(nearest.value),
    gap: exact(Math.abs(gap)),
    way: t(gap > 0 ? 'costPanel.pasted.more' : 'costPanel.pasted.less'),
    percent: percentText(100 * (value / nearest.value - 1)),
  });
}

function percentText(percent: number): string {
  return Math.abs(percent) < LEAST_PERCENT ? t('costPanel.pasted.tiny') : signedPercent(percent);
}

function nameText({ lane, what, images, strideOn }: Candidate): string {
  const letter = lane.toUpperCase();
  if (what === 'params') return t('costPanel.pasted.params', { lane: letter });
  const counter = t(`costPanel.name.${what}`);
  let name = t('costPanel.pasted.count', { counter, lane: letter, unit: unitOf(what) });
  if (images > 1) name = t('costPanel.pasted.batch', { name, batch: exact(images) });
  return strideOn === null ? name : t(`costPanel.pasted.stride.${strideOn}`, { name });
}
