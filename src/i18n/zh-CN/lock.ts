import type { lock as english } from '../en/lock';
import type { SameWords } from '../words';

export const lock = {
  'budget.lock.block': '块参数',
  'budget.lock.params': '参数',
  'budget.lock.macs': 'MACs',
  'budget.keeps': '保持',
  'budget.chain.closed': '已锁上：保持{what}（{held}）。{solves}',
  'budget.chain.open': '已打开：C 和 d 可自由改变。锁上则保持{what}。',
  'budget.chain.what.block': '块的参数量',
  'budget.chain.what.params': '网络的参数量',
  'budget.chain.what.macs': '网络的 MACs',
  'budget.chain.solves.pair': '改变 C 则求解 d，改变 d 则求解 C。',
  'budget.chain.solves.groupWidth': '改变 C 则求解 d，改变 d 则求解 C。',
  'budget.chain.solves.cardinality': '改变 d 则求解 C，改变 C 则求解 d。',
  'budget.chain.solves.stage3Blocks': '改变 C 或 d 则求解阶段 3 的块数。',
  'budget.chain.solves.planes': '改变 C 或 d 则求解基础宽度。',
  'budget.chain.off.block': '保持块的参数量；相差 {percent}，没有更接近的整数。',
  'budget.chain.off.params': '保持参数量；相差 {percent}，没有更接近的整数。',
  'budget.chain.off.macs': '保持 MACs；相差 {percent}，没有更接近的整数。',
  'budget.chain.on.block': '保持块的参数量。',
  'budget.chain.on.params': '保持参数量。',
  'budget.chain.on.macs': '保持 MACs。',
} as const satisfies SameWords<typeof english>;
