import type { Convention, TermCode } from '../../core/convention';
import { t } from './costPanelWords';

/** What a counter counts in a term, in words: "+ BN, twice an element". */
export function termText(code: TermCode, convention: Convention): string {
  switch (code) {
    case 'batchNorm':
      return batchNormText(convention);
    case 'adaptiveAvgPool':
    case 'globalAvgPool':
      return t(`costPanel.term.${code}${convention === 'thop' ? '.both' : ''}`);
    default:
      return t(`costPanel.term.${code}`);
  }
}

function batchNormText(convention: Convention): string {
  if (convention === 'torchinfo') return t('costPanel.term.batchNorm.params');
  const times = t(convention === 'thop' ? 'costPanel.times.4' : 'costPanel.times.2');
  return t('costPanel.term.batchNorm', { times });
}
