import type { formTimes as english } from '../en/formTimes';
import type { SameWords } from '../words';

export const formTimes = {
  'formTimes.measure': '测量速度',
  'formTimes.again': '重新测量',
  'formTimes.hint': '在你的设备上轮流以 (a)、(b)、(c) 三种形式运行这个块：只需几秒。',
  'formTimes.starting': '正在载入各种形式',
  'formTimes.measuring': '正在测量各种形式：{share} %',
  'formTimes.cancel': '取消',
  'formTimes.none': '尚未测量：耗时只来自本设备。',
  'formTimes.noBlock': '这里没有具备这些形式的块。',
  'formTimes.subject': '各种形式的耗时',
  'formTimes.letter': '{lane}：{text}',
  'formTimes.time': '({form}) {time}',
  'formTimes.join': '，',
  'formTimes.stop': '{times}。',
  'formTimes.measured':
    '{backend}，一张图像，{from}→{to} 通道，{px}×{px} 像素，C = {c}，d = {d}，{weights}：每种形式各运行 {runs} 次，轮流进行，取中位数。',
  'formTimes.trained': '训练好的权重',
  'formTimes.random': '随机权重',
  'formTimes.handover':
    '与本页所有耗时一样，每次运行都包括交出输入和读回输出；在其间计时的一次输入拷贝需要 {time}。',
  'formTimes.same': '对同一输入，(a)、(b)、(c) 的输出最多相差最大输出值的 {difference}。',
  'formTimes.tooBig': '形式 {form} 没有运行：它同时需要 {bytes} 的激活值，为此最多使用 {max}。',
  'formTimes.tooBig.device': '形式 {form} 没有运行：它对本设备来说太大。',
  'formTimes.unsettled': '连续运行的耗时在 3 秒内未能稳定到相差 5 % 以内：耗时可能仍在下降。',
} as const satisfies SameWords<typeof english>;
