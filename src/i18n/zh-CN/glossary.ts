import type { glossary as english } from '../en/glossary';
import type { SameWords } from '../words';

export const glossary = {
  'glossary.search': '搜索术语',
  'glossary.found': '{count} 个术语',
  'glossary.none': '没有包含“{typed}”的术语。',
  'glossary.look': '在此查看：{panel}',
  'glossary.close': '关闭',
  'glossary.english': '{name}（{english}）',
  'glossary.all': '全部术语',

  'glossary.cardinality':
    '一个块中并行路径的数量，记作 C。写成代码，它就是 3×3 卷积的分组数。ResNet 是 1，ResNeXt-50 32x4d 是 32。',
  'glossary.width': '块内部 3×3 卷积处的通道数。若有 C 条路径、每条 d 个通道，宽度就是 C × d。',
  'glossary.baseWidth':
    '第一阶段每组的通道数，记作 d，即 32x4d 中的 4d。之后每个阶段加倍。torchvision 称它为 width_per_group。',
  'glossary.bottleneck':
    '由三个卷积组成的块：1×1 把通道数减少，3×3 在较少的通道上计算，再用 1×1 把通道数恢复。中间窄，省下了大部分开销。',
  'glossary.basicBlock':
    '由两个 3×3 卷积组成的块，见于 ResNet-18 和 ResNet-34。只有两层时，增加路径只相当于把块加宽。',
  'glossary.groupedConvolution':
    '把通道分成若干组的卷积：每个输出通道只看自己组内的输入通道。分成 G 组时，权重只有原来的 G 分之一。',
  'glossary.depthwise':
    '组数等于通道数的分组卷积：每个通道单独滤波。这是基数的极限，MobileNet 就由它构成。',
  'glossary.pointwise': '卷积核为 1×1 的卷积。它混合每个像素的各个通道，不看相邻像素。',
  'glossary.residual':
    '块加到自身输入上的那一部分。块计算 x + F(x)，所以它学习的是差值 F，而不是整个输出。',
  'glossary.identity': '把输入原样传下去的捷径，没有参数。只有输入与输出形状相同时才能使用。',
  'glossary.projection':
    '带一个 1×1 卷积的捷径，用在通道数改变或分辨率减半的块中。torchvision 称它为 downsample。',
  'glossary.aggregated':
    '若干个形状相同的函数之和，就像神经元是加权输入之和。这是 ResNeXt 的核心思想，论文也以此命名。',
  'glossary.stage': '连续的、分辨率相同的一组块。每进入下一个阶段，高和宽减半，通道数加倍。',
  'glossary.stem':
    '所有块之前的最初几层。用于 ImageNet 时是一个 7×7 卷积和最大池化，高和宽变为四分之一。',
  'glossary.stride': '卷积核从一个输出到下一个输出所移动的输入像素数。步幅为 2 时，高和宽减半。',
  'glossary.params': '由训练确定的数：权重、偏置，以及每个 BN 的缩放和平移。不含缓冲量。',
  'glossary.buffers':
    '网络保存、但不由梯度训练的数：每个 BN 的滑动均值和方差。PyTorch 还保存一个批次计数器，这里不计。',
  'glossary.macs':
    '乘加运算：一次乘法加一次加法，计为一次。ResNet 和 ResNeXt 的论文把它叫做“FLOPs”。只计卷积与全连接，以一张图像为准。',
  'glossary.flops':
    '浮点运算次数。严格地说，一次乘加是两次，PyTorch 的计数器便是如此；而许多论文和工具用 FLOPs 表示乘加次数。因此要先问是谁数的。',
  'glossary.activations':
    '卷积与全连接层对一张图像输出的数。它们比乘加次数更能说明显存占用和数据搬运量。',
  'glossary.featureMap': '某层输出的一个通道：它显示滤波器在照片的哪些位置找到了所寻找的东西。',
  'glossary.receptiveField':
    '能够影响某个输出的输入区域，以输入像素计。每个卷积核都使它增大，经过步幅之后增长更快。',
  'glossary.batchNorm':
    'BN 把每个通道变为均值 0、方差 1，再用两个学到的数进行缩放和平移。预测时，均值和方差是固定的。',
  'glossary.bnFolding':
    '把 BN 乘进它前面的卷积：预测时两者合起来只是一步线性运算。结果除舍入外完全相同，计算和内存都更少。',
  'glossary.gap': '对每个通道在所有位置上取平均。每张特征图变成一个数，再由分类层加权。',
  'glossary.logit': '网络对某个类别的输出，尚未经过 softmax。越大越可能，但它本身不是概率。',
  'glossary.confidence':
    '网络给第一答案的概率，即 softmax 之后最大的数。它未必等于网络答对的频率。',
  'glossary.calibration':
    '置信度与正确率的吻合程度。置信度为 80% 的答案中，应有 80% 是对的。校准误差就是与此的平均差距。',
  'glossary.top1':
    '第一答案正确的照片所占比例；其余为 top-1 错误率。top-5 则只要类别在前五个答案中就算对。',
  'glossary.centerCrop': '先把照片短边缩放，再从正中裁出的方形。网络只看这一块，其余部分看不到。',
  'glossary.recipe':
    '网络的训练方式：训练多久，用什么数据增强和学习率。两个网络的训练方案相同，比较才公平。',
  'glossary.checkpoint':
    '保存网络权重的文件。PyTorch 的检查点含有 state_dict，即按名称存放的张量。',
  'glossary.wilson':
    '由样本计得的比例（如照片中的正确答案）的取值范围。这样的区间约有 95% 包含真实比例。它不会超出 0 到 100%，照片很少时也适用。',
  'glossary.mcnemar':
    '检验两个网络在同一批照片上是否有差异。它只看一个答对、另一个答错的照片；其余照片对差异没有说明作用。',
  'glossary.roofline':
    '设备在给定计算强度下的计算上限：受数据搬运限制处是斜坡，受计算限制处是平顶。每层的点表示它离上限有多近。',
  'glossary.intensity':
    '每搬运一个字节所做的运算次数。分组卷积的计算强度较低，所以乘加虽少，也可能较慢。',
  'glossary.median':
    '排序后位于正中的值。一次偶然的慢运行会改变平均值，但不会改变它。这里的时间都是中位数。',
  'glossary.halfFloats': '用 16 位代替 32 位的数。权重的字节数减半，约有三位有效数字。',
  'glossary.occlusion':
    '遮住照片中的一块方形，看该类别的概率下降多少。下降最多的地方，就是网络所看的地方。',
} as const satisfies SameWords<typeof english>;
