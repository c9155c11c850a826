import { blockParams } from '../../core/blockParams';
import { officialWeightsFor, type Recipe } from '../../core/officialWeights';
import { TABLE_2, TABLE_3, TABLE_4 } from '../../core/paperTables';
import { residualOf } from '../../core/presets';
import { defaultPair, matchRecipes } from '../../core/recipes';
import { isResidual } from '../../core/spec';
import { at, costOf } from '../counted';
import { exact, hundredths, percent, ratio, tenths } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/budget';
import { text } from '../text';

const oneBudget: Step = {
  title: text('One budget, many blocks', '一份预算，多种块'),
  text: text(
    'Table 2: five pairs of C and d that keep a block at about {about} weights. More paths must be narrower ones: d goes from {widest} down to {narrowest}. But C·d, the width of the 3×3, grows from {first} to {last} channels.',
    '表 2：五组 C 和 d，都让块保持在大约 {about} 个权重。路径多了就得窄：d 从 {widest} 降到 {narrowest}。但 3×3 的宽度 C·d 却从 {first} 个通道增到 {last} 个。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=paper&table=2',
  look: 'panel',
  sources: ['table-2'],
  notes: notes.oneBudget,
  figures: () => {
    const [first, last] = [at(TABLE_2, 0), at(TABLE_2, -1)];
    return {
      about: exact(Math.round(weights(1, 64) / 10_000) * 10_000),
      widest: exact(first.groupWidth),
      narrowest: exact(last.groupWidth),
      first: exact(first.width),
      last: exact(last.width),
    };
  },
};

const curve: Step = {
  title: text('The budget as a curve', '把预算画成曲线'),
  text: text(
    'On the map each point is a pair of C and d. The curve joins all pairs with the weights of B’s block; the published settings stand near it. Not every C has a good d: for C = {c}, d = {low} is {lowOff} below the budget and d = {high} is {highOff} above.',
    '图上每个点是一组 C 和 d。曲线连接所有与 B 的块权重相等的点；发表过的设置都在它附近。并非每个 C 都有合适的 d：C = {c} 时，d = {low} 比预算少 {lowOff}，d = {high} 比预算多 {highOff}。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=budget',
  look: 'panel',
  sources: ['counted'],
  notes: notes.curve,
  given: ['c', 'low', 'high'],
  figures: () => ({
    c: exact(16),
    low: exact(7),
    high: exact(8),
    lowOff: percent(1 - weights(16, 7) / weights(1, 64)),
    highOff: percent(weights(16, 8) / weights(1, 64) - 1),
  }),
};

const tableThree: Step = {
  title: text('Table 3: more paths, less error', '表 3：路径更多，错误更少'),
  text: text(
    'At equal complexity the top-1 error on ImageNet-1K falls as C rises: from {resnet} % at C = 1 to {resnext} % at C = 32 for depth 50, from {resnetDeep} % to {resnextDeep} % for depth 101. Single crop; each network trained anew.',
    '在复杂度相同的条件下，C 越大，ImageNet-1K 的 top-1 错误率越低：深度 50 时从 C = 1 的 {resnet} % 降到 C = 32 的 {resnext} %，深度 101 时从 {resnetDeep} % 降到 {resnextDeep} %。单裁剪测试，每个网络都重新训练。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=paper',
  look: 'panel',
  sources: ['table-3'],
  notes: notes.tableThree,
  figures: () => ({
    resnet: tenths(errorOf('ResNet-50', '1x64d')),
    resnext: tenths(errorOf('ResNeXt-50', '32x4d')),
    resnetDeep: tenths(errorOf('ResNet-101', '1x64d')),
    resnextDeep: tenths(errorOf('ResNeXt-101', '32x4d')),
  }),
  exercise: {
    kind: 'number',
    ask: text(
      'By how many points is ResNeXt-50 32x4d better than ResNet-50? One decimal.',
      'ResNeXt-50 32x4d 比 ResNet-50 好多少个百分点？保留一位小数。',
    ),
    decimals: 1,
    answer: () => errorOf('ResNet-50', '1x64d') - errorOf('ResNeXt-50', '32x4d'),
    why: text(
      '{answer} points, at nearly the same MACs and parameters.',
      '{answer} 个百分点，乘加和参数几乎相同。',
    ),
    hint: text(
      'Subtract the two errors in the table: the first and the last of the depth 50.',
      '用表中两个错误率相减：深度 50 的第一行和最后一行。',
    ),
    slips: [
      {
        value: () => errorOf('ResNet-101', '1x64d') - errorOf('ResNeXt-101', '32x4d'),
        why: text('That is the difference at depth 101.', '那是深度 101 时的差。'),
      },
    ],
  },
};

const tableFour: Step = {
  title: text('Table 4: what to do with twice the budget', '表 4：预算加倍，花在哪里'),
  text: text(
    'Start from ResNet-101 with {start} %. Twice the MACs spent on depth (ResNet-200) give {deeper} %, on width {wider} %, on twice the paths {two} %, and on {c} paths {many} %. More paths beat deeper and wider.',
    '从 ResNet-101 的 {start} % 出发。把加倍的乘加花在深度上（ResNet-200），得到 {deeper} %；花在宽度上，{wider} %；路径加倍，{two} %；用 {c} 条路径，{many} %。增加路径胜过加深和加宽。',
  ),
  state: '?a=resnet101&b=resnext101_64x4d&panel=paper&table=4',
  look: 'panel',
  sources: ['table-4'],
  notes: notes.tableFour,
  given: ['c'],
  figures: () => ({
    start: tenths(doubled('ResNet-101', '1x64d')),
    deeper: tenths(doubled('ResNet-200 (deeper)', '1x64d')),
    wider: tenths(doubled('ResNet-101 (wider)', '1x100d')),
    two: tenths(doubled('ResNeXt-101', '2x64d')),
    many: tenths(doubled('ResNeXt-101', '64x4d')),
    c: exact(residualOf('resnext101_64x4d').cardinality),
    similar: tenths(doubled('ResNeXt-101', '32x4d')),
    small: tenths(doubled('ResNeXt-101', '32x4d') - doubled('ResNeXt-101', '64x4d')),
    large: tenths(doubled('ResNet-101', '1x64d') - doubled('ResNeXt-101', '64x4d')),
  }),
  exercise: {
    kind: 'choice',
    ask: text(
      'How much better is 64x4d than ResNeXt-101 32x4d, which has half its MACs?',
      '64x4d 比乘加只有它一半的 ResNeXt-101 32x4d 好多少？',
    ),
    options: [
      {
        text: text('{small} points', '{small} 个百分点'),
        isRight: true,
        why: text('Yes: {similar} % against {many} %.', '对：{similar} % 对 {many} %。'),
      },
      {
        text: text('{large} points', '{large} 个百分点'),
        isRight: false,
        why: text(
          'That is against ResNet-101, which has one path. The question is about ResNeXt-101 32x4d with {similar} %.',
          '那是和只有一条路径的 ResNet-101 相比。这里问的是 ResNeXt-101 32x4d，它是 {similar} %。',
        ),
      },
    ],
  },
};

const twice: Step = {
  title: text('“Twice the complexity” is MACs', '“两倍复杂度”说的是乘加'),
  text: text(
    'ResNet-200 (B) has {macs} of the MACs of ResNet-101 (A), but {params} of its parameters: its new blocks stand in stages 2 and 3, which have fewer weights for the same MACs than stage 4. ResNeXt-101 64x4d has {wideMacs} of the MACs and {wideParams} of the parameters. Ask of every “twice” what is doubled.',
    'ResNet-200（B）的乘加是 ResNet-101（A）的 {macs}，参数却是 {params}：新增的块在阶段 2 和 3，同样的乘加下，那里的权重比阶段 4 少。ResNeXt-101 64x4d 的乘加是 {wideMacs}，参数是 {wideParams}。凡说“两倍”，先问是什么的两倍。',
  ),
  state: '?a=resnet101&b=resnet200&panel=paper&table=4',
  look: 'macs-b',
  sources: ['table-4', 'counted'],
  notes: notes.twice,
  figures: () => {
    const a = costOf('resnet101');
    const [deep, many] = [costOf('resnet200'), costOf('resnext101_64x4d')];
    return {
      macs: ratio(deep.macs / a.macs),
      params: ratio(deep.params / a.params),
      wideMacs: ratio(many.macs / a.macs),
      wideParams: ratio(many.params / a.params),
    };
  },
};

const challenge: Step = {
  title: text('The challenge of 2016', '2016 年的比赛'),
  text: text(
    'These networks were the base of an entry to the classification task of ILSVRC 2016, which took the second place. A place in a challenge is won by many models and crops together. What the architecture alone gives is in Tables 3 and 4, where all else is equal.',
    '这些网络是 ILSVRC 2016 分类任务一份参赛作品的基础，获得第二名。比赛名次靠许多模型、许多裁剪一起得来。架构本身带来多少，要看表 3 和表 4：那里其他条件都相同。',
  ),
  state: '?a=resnet101&b=resnext101_64x4d&panel=paper&table=5',
  look: 'panel',
  sources: ['abstract'],
  notes: notes.challenge,
};

const recipes: Step = {
  title: text('What equal recipes leave of it', '训练方法相同时，还剩多少'),
  text: text(
    'A recipe of training moves more than the block. With the simple recipe torchvision’s ResNet-50 reaches {simpleA} %, ResNeXt-50 {simpleB} %: {simpleGap} points. With the new one {newA} % and {newB} %: {newGap} points. So compare networks that were trained alike.',
    '训练方法的影响比块更大。用简单的方法，torchvision 的 ResNet-50 准确率 {simpleA} %，ResNeXt-50 {simpleB} %：差 {simpleGap} 个百分点。用新的方法，是 {newA} % 和 {newB} %：差 {newGap} 个百分点。所以只应比较用同样方法训练的网络。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=weights',
  look: 'recipes',
  sources: ['torchvision-weights'],
  notes: notes.recipes,
  figures: () => ({
    simpleA: hundredths(accuracy('resnet50', 'simple')),
    simpleB: hundredths(accuracy('resnext50_32x4d', 'simple')),
    simpleGap: hundredths(gap('simple')),
    newA: hundredths(accuracy('resnet50', 'new')),
    newB: hundredths(accuracy('resnext50_32x4d', 'new')),
    newGap: hundredths(gap('new')),
  }),
  exercise: {
    kind: 'choice',
    ask: text(
      'ResNet-50 with V2 weights beats ResNeXt-50 with V1 weights. Is ResNet-50 the better architecture?',
      '用 V2 权重的 ResNet-50 胜过用 V1 权重的 ResNeXt-50。那么 ResNet-50 的架构更好吗？',
    ),
    options: [
      {
        text: text('yes, {newA} % is more than {simpleB} %', '是，{newA} % 大于 {simpleB} %'),
        isRight: false,
        why: text(
          'The recipes differ, so the difference may be theirs. At equal recipe ResNeXt-50 leads both times.',
          '两者训练方法不同，差别可能来自方法。方法相同时，两次都是 ResNeXt-50 领先。',
        ),
      },
      {
        text: text('this pair cannot tell', '这一对说明不了'),
        isRight: () => {
          const { a, b } = defaultPair('resnet50', 'resnext50_32x4d');
          const other = officialWeightsFor('resnet50')[1];
          return a !== null && b !== null && other !== undefined && matchRecipes(other, b) !== null;
        },
        why: text(
          'Yes. Two things changed at once. At equal recipe ResNeXt-50 leads by {simpleGap} and by {newGap} points.',
          '对。有两样东西同时变了。方法相同时，ResNeXt-50 分别领先 {simpleGap} 和 {newGap} 个百分点。',
        ),
      },
    ],
  },
};

const find: Step = {
  title: text('Find the setting of Table 3', '找到表 3 的设置'),
  text: text(
    'B is ResNet-50 with the chain closed. Turn C: d follows, MACs and parameters stay nearly the same, and where the paper measured a setting its error stands in the headline.',
    'B 是 ResNet-50，锁链合上。转动 C：d 跟着变，乘加和参数几乎不变；遇到论文测过的设置，标题里就显示它的错误率。',
  ),
  state: '?a=resnet50&b=resnet50',
  look: 'controls-b',
  sources: ['table-3'],
  notes: notes.find,
  exercise: {
    kind: 'set',
    ask: text(
      'Bring B to the setting with the least error in Table 3 for depth 50.',
      '把 B 调到表 3 中深度 50 错误率最低的设置。',
    ),
    isDone: ({ b }) => {
      const { cardinality, groupWidth } = best();
      return (
        isResidual(b) &&
        b.blocks.join() === residualOf('resnet50').blocks.join() &&
        b.cardinality === cardinality &&
        b.groupWidth === groupWidth
      );
    },
    now: ({ b }) =>
      isResidual(b) ? { c: exact(b.cardinality), d: exact(b.groupWidth) } : { c: '–', d: '–' },
    why: text(
      'Done: {c} × {d}d. The headline gives its error beside that of ResNet-50.',
      '完成：{c} × {d}d。标题里有它和 ResNet-50 的错误率。',
    ),
    notYet: text(
      'B is {c} × {d}d now. The list of settings is in the paper’s Table 3.',
      'B 现在是 {c} × {d}d。各种设置见论文表 3。',
    ),
    example: '?a=resnet50&b=resnext50_32x4d',
  },
};

export const budget: Lesson = {
  id: 'budget',
  title: text('Cardinality, width and depth under one budget', '同一预算下的基数、宽度与深度'),
  about: text(
    'Tables 2, 3 and 4, the challenge of 2016, and what equal recipes leave of it.',
    '表 2、表 3、表 4，2016 年的比赛，以及训练方法相同时还剩多少优势。',
  ),
  steps: [oneBudget, curve, tableThree, find, tableFour, twice, challenge, recipes],
};

/** Convolution weights of a block with 256 channels in and out. */
function weights(cardinality: number, groupWidth: number): number {
  return blockParams(residualOf('resnet50'), cardinality, groupWidth);
}

/** Top-1 error of a row of Table 3. */
function errorOf(net: string, setting: string): number {
  return at(
    TABLE_3.filter((row) => row.net === net && row.setting === setting),
    0,
  ).top1;
}

/** Top-1 error of a row of Table 4. */
function doubled(net: string, setting: string): number {
  return at(
    TABLE_4.filter((row) => row.net === net && row.setting === setting),
    0,
  ).top1;
}

/** C and d of the row with the least error at depth 50. */
function best() {
  const rows = TABLE_3.filter(({ net }) => net.endsWith('-50'));
  const least = rows.reduce((one, other) => (other.top1 < one.top1 ? other : one));
  return residualOf(least.preset ?? '');
}

function accuracy(presetId: string, recipe: Recipe): number {
  const found = officialWeightsFor(presetId).find((each) => each.recipe === recipe);
  if (found === undefined) throw new Error(`no weights of this recipe for ${presetId}: ${recipe}`);
  return found.top1Percent;
}

/** ResNeXt-50 over ResNet-50, both of one recipe, in points. */
function gap(recipe: Recipe): number {
  return accuracy('resnext50_32x4d', recipe) - accuracy('resnet50', recipe);
}
