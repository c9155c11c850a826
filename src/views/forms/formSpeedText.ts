import { median } from '../../core/median';
import { bytes, duration } from '../../i18n/format';
import type { FormTime, MeasuredBlock } from '../../store/forms';
import type { LaneId } from '../../store/lanes';
import { backendName } from '../time/names';
import { t } from './formTimesWords';

/** On what, of what and how a block's times were measured, sentence by sentence. */
export function measuredSentences(measured: MeasuredBlock, lane: LaneId | null): string[] {
  const { shape, weights, times } = measured;
  const { backend, forms, handoverMs, settled } = times;
  const measuredText = t('formTimes.measured', {
    backend: backendName(backend),
    from: shape.channelsIn ?? shape.channels,
    to: shape.channels,
    px: shape.px,
    c: shape.cardinality,
    d: shape.groupWidth,
    weights: t(`formTimes.${weights}`),
    runs: handoverMs.length,
  });
  const ran = forms.filter(({ failure }) => failure === null);
  const text = [...(forms.length > 1 ? [timesText(ran)] : []), measuredText].join(' ');
  return [
    lane === null ? text : t('formTimes.letter', { lane: lane.toUpperCase(), text }),
    t('formTimes.handover', { time: duration(median(handoverMs)) }),
    ...(ran.length === 3 ? [t('formTimes.same', { difference: differenceText(ran) })] : []),
    ...forms.flatMap(refusalText),
    ...(settled ? [] : [t('formTimes.unsettled')]),
  ];
}

/** "(a) 29.8 ms, (b) 10.1 ms, (c) 7.9 ms." */
function timesText(ran: readonly FormTime[]): string {
  const times = ran.map(({ form, timesMs }) =>
    t('formTimes.time', { form, time: duration(median(timesMs)) }),
  );
  return t('formTimes.stop', { times: times.join(t('formTimes.join')) });
}

function differenceText(forms: readonly FormTime[]): string {
  const difference = Math.max(...forms.map((each) => each.difference));
  return difference === 0 ? '0' : difference.toExponential(1);
}

function refusalText({ form, failure }: FormTime): string[] {
  if (failure === null) return [];
  const { bytes: needed, maxBytes } = failure.params;
  const name = `(${form})`;
  if (typeof needed !== 'number' || typeof maxBytes !== 'number') {
    return [t('formTimes.tooBig.device', { form: name })];
  }
  return [t('formTimes.tooBig', { form: name, bytes: bytes(needed), max: bytes(maxBytes) })];
}
