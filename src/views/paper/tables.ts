import { blockParams } from '../../core/blockParams';
import {
  ABLATION,
  type Errors,
  TABLE_1,
  TABLE_2,
  TABLE_3,
  TABLE_4,
  TABLE_5,
  TABLE_6,
  TABLE_7,
  TABLE_8,
} from '../../core/paperTables';
import { exact } from '../../i18n/format';
import type { TableId } from '../../store/view';
import { t } from './paperPanelWords';
import {
  countedMacs,
  countedParams,
  figures,
  type PaperRow,
  type PaperTable,
  paperRow,
  printed,
  rate,
  words,
} from './rows';

/** A table of the paper, its rows joined to the networks that they are. */
export function paperTable(id: TableId): PaperTable {
  return TABLES[id]();
}

const TABLES: Readonly<Record<TableId, () => PaperTable>> = {
  1: () => ({
    columns: figures(
      'paper.column.params',
      'paper.column.countedParams',
      'paper.column.macs',
      'paper.column.countedMacs',
    ),
    rows: TABLE_1.map((row) => {
      const { preset, params, multiplyAdds } = row;
      const counted = [countedParams(preset), countedMacs(preset)] as const;
      return paperRow(row, [printed(params), counted[0], printed(multiplyAdds), counted[1]]);
    }),
  }),
  2: () => ({
    columns: figures(
      'paper.column.cardinality',
      'paper.column.groupWidth',
      'paper.column.width',
      'paper.column.blockParams',
    ),
    rows: TABLE_2.map(templateRow),
  }),
  3: () => ({
    columns: [
      words('paper.column.setting'),
      ...figures('paper.column.top1', 'paper.column.countedParams', 'paper.column.countedMacs'),
    ],
    rows: TABLE_3.map((row) => {
      const { setting, preset, top1 } = row;
      return paperRow(row, [setting, rate(top1), countedParams(preset), countedMacs(preset)]);
    }),
  }),
  4: () => ({
    columns: [
      words('paper.column.setting'),
      ...figures('paper.column.top1', 'paper.column.top5', 'paper.column.complexity'),
      ...figures('paper.column.countedParams', 'paper.column.countedMacs'),
    ],
    rows: TABLE_4.map((row) => {
      const { setting, complexity, preset } = row;
      const times = t('paper.cell.complexity', { times: complexity });
      const counted = [countedParams(preset), countedMacs(preset)];
      return paperRow(row, [setting, ...both(row), times, ...counted]);
    }),
  }),
  5: () => ({
    columns: figures('paper.column.testPx', 'paper.column.top1', 'paper.column.top5'),
    rows: TABLE_5.flatMap(rowsBySize),
  }),
  6: () => ({
    columns: [
      words('paper.column.setting'),
      ...figures('paper.column.fiveK1', 'paper.column.fiveK5'),
      ...figures('paper.column.oneK1', 'paper.column.oneK5'),
    ],
    rows: TABLE_6.map((row) => {
      const { setting, fiveK, oneK } = row;
      return paperRow(row, [setting, ...both(fiveK), ...both(oneK)], { classes: 5000 });
    }),
  }),
  7: () => ({
    columns: [
      words('paper.column.data'),
      ...figures('paper.column.top1', 'paper.column.params', 'paper.column.countedParams'),
    ],
    rows: TABLE_7.flatMap((row) => {
      const { params, preset, cifar10, cifar100 } = row;
      const sizes = [printed(params), countedParams(preset)];
      return [
        paperRow(row, ['CIFAR-10', rate(cifar10, 2), ...sizes], { classes: 10 }),
        // The count of the preset is that of ten classes.
        paperRow(row, ['CIFAR-100', rate(cifar100, 2), printed(params), t('paper.cell.none')], {
          classes: 100,
        }),
      ];
    }),
  }),
  8: () => ({
    columns: [words('paper.column.setting'), ...figures('paper.column.ap50', 'paper.column.ap')],
    rows: TABLE_8.map((row) => paperRow(row, [row.setting, rate(row.ap50), rate(row.ap)])),
  }),
  residuals: () => ({
    columns: [words('paper.column.shortcuts'), ...figures('paper.column.top1')],
    rows: ABLATION.flatMap((row) => [
      paperRow(row, [t('paper.cell.with'), rate(row.withResidual)]),
      paperRow(row, [t('paper.cell.without'), rate(row.without)], { residual: false }),
    ]),
  }),
};

function both({ top1, top5 }: Errors): string[] {
  return [rate(top1), rate(top5)];
}

/** A column of Table 2 as ResNet-50 with its C and d. */
function templateRow({ cardinality, groupWidth, width }: (typeof TABLE_2)[number]): PaperRow {
  const weights = exact(blockParams({ planes: [64] }, cardinality, groupWidth));
  const preset = cardinality === 1 ? 'resnet50' : `resnext50_${cardinality}x${groupWidth}d`;
  const cells = [String(cardinality), String(groupWidth), String(width), weights];
  return paperRow({ net: t('paper.cell.template'), preset }, cells);
}

/** Table 5 has one line for a network; tested at two sizes, it is two of ours. */
function rowsBySize(row: (typeof TABLE_5)[number]): PaperRow[] {
  const { preset, at224, at320Or299 } = row;
  const largePx = t('paper.cell.px', { px: preset === null ? 299 : 320 });
  const small =
    at224 === undefined ? [] : [paperRow(row, [t('paper.cell.px', { px: 224 }), ...both(at224)])];
  const large =
    at320Or299 === undefined
      ? []
      : [paperRow(row, [largePx, ...both(at320Or299)], { inputPx: 320 })];
  return [...small, ...large];
}
