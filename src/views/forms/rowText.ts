import type { Cost } from '../../core/cost';
import { exact, short } from '../../i18n/format';
import type { ConvLayer, CostedConv } from '../graph/blockLayers';
import { kernelText } from '../graph/words';
import type { ConvRow, JoinRow } from './formRows';
import { t } from './formsWords';

/** "1×1, 256→4"; with its stride, groups and number of paths where there are any. */
export function convText({ convs }: ConvRow): string {
  const [conv] = convs;
  if (conv === undefined) return '';
  const text = oneConv(conv);
  if (convs.length > 1) return t('forms.row.paths', { count: convs.length, text });
  const { groups } = conv.op;
  return groups > 1 ? t('forms.row.groups', { text, groups }) : text;
}

/** "3×3, 32 × (4→4)": the groups as the small convolutions that they are; dense ones as `convText`. */
export function groupsText(row: ConvRow): string {
  const [conv] = row.convs;
  if (conv === undefined || conv.op.groups === 1) return convText(row);
  const { op, in: from, out } = conv;
  const stride = op.stride[0];
  return t(stride > 1 ? 'forms.row.groupsStrided' : 'forms.row.groupsOf', {
    kernel: kernelText(op.kernel),
    stride,
    groups: op.groups,
    from: from.channels / op.groups,
    to: out.channels / op.groups,
  });
}

/** "32 outputs summed". */
export function joinText({ kind, paths, channels }: JoinRow): string {
  return t(`forms.row.${kind}`, { paths, channels });
}

/** The projection on the shortcut. */
export function projectionText(conv: ConvLayer): string {
  return t('forms.row.projection', { text: oneConv(conv) });
}

/** What stands beside a layer: params and MACs of all its paths. */
export function costTexts({ params, macs }: Cost): string[] {
  return [
    t('forms.row.params', { params: short(params) }),
    t('forms.row.macs', { macs: short(macs) }),
  ];
}

/** What the pointer is told of a layer. */
export function layerText(text: string, { layer, cost }: CostedConv): string {
  const { name } = layer;
  return t('forms.row.words', { name, text, params: exact(cost.params), macs: short(cost.macs) });
}

function oneConv({ op, in: from, out }: ConvLayer): string {
  const stride = op.stride[0];
  const params = { kernel: kernelText(op.kernel), stride, from: from.channels, to: out.channels };
  return t(stride > 1 ? 'forms.row.strided' : 'forms.row.conv', params);
}
