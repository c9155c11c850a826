import type { Convention, TermCode } from '../../core/convention';
import type { KeyOf } from '../../i18n/words';
import { t } from './costPanelWords';

/** What a counter counts in a term, in words: "+ BN, twice an element". */
export function termText(code: TermCode, convention: Convention): string {
  switch (code) {
    case 'batchNorm':
      return batchNormText(convention);
    case 'adaptiveAvgPool':
    case 'globalAvgPool':
      return t(`costPanel.term.${code}${AVERAGES[convention]}`);
    default:
      return t(`costPanel.term.${code}`);
  }
}

/** Whether an average is counted by its outputs too; who doesn't count it has no such term. */
const AVERAGES: Readonly<Record<Convention, '' | '.both'>> = {
  paper: '',
  FlopCounterMode: '',
  fvcore: '',
  ptflops: '',
  thop: '.both',
  torchinfo: '',
};

/** How often BN counts an element; null by its parameters. Who doesn't count it has no such term. */
const BATCH_NORM_TIMES: Readonly<Record<Convention, KeyOf<typeof t> | null>> = {
  paper: null,
  FlopCounterMode: null,
  fvcore: 'costPanel.times.2',
  ptflops: 'costPanel.times.2',
  thop: 'costPanel.times.4',
  torchinfo: null,
};

function batchNormText(convention: Convention): string {
  const times = BATCH_NORM_TIMES[convention];
  if (times === null) return t('costPanel.term.batchNorm.params');
  return t('costPanel.term.batchNorm', { times: t(times) });
}
