import type { formulas as english } from '../en/formulas';
import type { SameWords } from '../words';

export const formulas = {
  'formulas.intro':
    '每个公式之后，代入网络 A（{network}）的数字。这里所用的卷积是 {layer}。数字随 A 而变。',
  'formulas.introBare': '每个公式之后，代入网络 A（{network}）的数字。',
  'formulas.where':
    'k_h、k_w：卷积核的高和宽，相等时写作 k。C_in、C_out：输入和输出的通道数。G：组数。H_out、W_out：输出的高和宽。s：步幅。',
  'formulas.none': '网络 A 没有这一项。',
  'formulas.all': 'A 的总和：{value}',

  'formulas.params': '卷积的参数量',
  'formulas.params.law': 'k_h · k_w · C_in / G · C_out',
  'formulas.params.numbers': '{kh} · {kw} · {cin} / {g} · {cout} = {weights}',
  'formulas.params.note':
    '每个输出通道对本组的每个输入通道各有一个卷积核。因此分成 G 组，权重只有 G 分之一。若有偏置，再加 C_out；后面接 BN 时没有偏置。',

  'formulas.linear': '全连接层的参数量',
  'formulas.linear.law': 'C_in · C_out + C_out',
  'formulas.linear.numbers': '{cin} · {cout} + {cout} = {params}',
  'formulas.linear.note': '每一对输入与输出有一个权重，每个类别有一个偏置。',

  'formulas.macs': '卷积的 MACs',
  'formulas.macs.law': '权重数 · H_out · W_out',
  'formulas.macs.numbers': '{weights} · {h} · {w} = {macs}',
  'formulas.macs.note':
    '每个权重在输出的每个位置上各乘一次。只计卷积与全连接，以一张图像为准。与论文一样，偏置、BN、ReLU、池化和相加不计。',

  'formulas.flops': '什么算作 FLOPs',
  'formulas.flops.law': 'FLOPs = MACs，或 2 · MACs',
  'formulas.flops.note':
    '论文写 FLOPs，指的是乘加次数。PyTorch 的计数器把一次乘加计为两次。其他工具又各自加上 BN、偏置、ReLU 或池化。所以，不注明计数器的数字说明不了什么。',
  'formulas.flops.paper': '本页、论文与 torchvision',
  'formulas.flops.FlopCounterMode': 'PyTorch FlopCounterMode',
  'formulas.flops.fvcore': 'fvcore',
  'formulas.flops.ptflops': 'ptflops',
  'formulas.flops.thop': 'thop',
  'formulas.flops.torchinfo': 'torchinfo',
  'formulas.flops.line': '{counter}：{value} {unit}',

  'formulas.activations': '卷积的激活',
  'formulas.activations.law': 'C_out · H_out · W_out',
  'formulas.activations.numbers': '{cout} · {h} · {w} = {outputs}',
  'formulas.activations.note':
    '卷积与全连接层对一张图像输出的数。BN、ReLU 和相加的输出不重复计算。',

  'formulas.bytes': '权重的字节数',
  'formulas.bytes.law': '4 · 参数量',
  'formulas.bytes.numbers': '4 · {params} = {bytes} 字节',
  'formulas.bytes.note': '一个 float32 占 4 字节；用半精度浮点则占 2 字节。缓冲量另计。',

  'formulas.field': '感受野',
  'formulas.field.law': 'r_out = r_in + (k − 1) · j_in，j_out = s · j_in',
  'formulas.field.numbers':
    'r：{from} + ({k} − 1) · {jump} = {to} px；j：{s} · {jump} = {jumpOut} px',
  'formulas.field.last': 'A 的最后一个卷积看到 {px} px。',
  'formulas.field.note':
    'r：一个输出所看到的输入像素数。j：相邻两个输出所看区域的间距。分支汇合处取较大的感受野。感受野可以比照片还大。',

  'formulas.folding': 'BN 折叠',
  'formulas.folding.law': 'w′ = w · γ / √(σ² + ε)，b′ = β + (b − μ) · γ / √(σ² + ε)',
  'formulas.folding.numbers':
    '{layers} 个 BN，{channels} 个通道 · 4 = {numbers} 个数，变为 {channels} 个偏置 b′',
  'formulas.folding.note':
    'γ 和 β：学到的缩放与平移。μ 和 σ²：记录下来的均值与方差。预测时四者都是固定的，所以 BN 对每个通道只是一次乘法和一次加法，可以并入它前面的卷积。',

  'formulas.median': '时间：中位数',
  'formulas.median.law': '把时间排序，取正中的一个',
  'formulas.median.numbers': '{times} → {median}',
  'formulas.median.none': '网络 A 在首次运行之后还没有再运行过。',
  'formulas.median.note':
    '运行次数为偶数时，取中间两个的平均值。首次运行不计，因为它还包含预热。一次偶然的慢运行不会改变中位数。',

  'formulas.wilson': 'top-1 错误率：Wilson 区间',
  'formulas.wilson.law': '(p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)，z = 1.96',
  'formulas.wilson.numbers': 'p = {wrong} / {n} = {percent}（{task}）：从 {low} 到 {high}',
  'formulas.wilson.none': '网络 A 没有测得的错误率。',
  'formulas.wilson.note':
    'n：照片数。p：第一答案错误的照片所占比例。100 次这样的测试中，约有 95 次区间包含真实比例。它只反映照片的抽样；重新训练一次，错误率也会变动。',

  'formulas.top5': '一个预测：softmax 与 top-5',
  'formulas.top5.law': 'p_i = e^z_i / Σ_j e^z_j',
  'formulas.top5.numbers':
    'z = {logit}，是 {classes} 个中最大的：p = {first}。前五个：{five}，合计 {sum}',
  'formulas.top5.none': '网络 A 还没有对照片作出预测。',
  'formulas.top5.note':
    'z：一个类别的 logit。最可能的类别正确，top-1 就算对；正确的类别在最可能的五个之中，top-5 就算对。',
} as const satisfies SameWords<typeof english>;
