import type { gallery as english } from '../en/gallery';
import type { SameWords } from '../words';

export const gallery = {
  'gallery.title': 'Cardinal：所有图的各种状态',
  'gallery.about': '全部由固定的测试数据绘制。单元测试把每幅图与已提交的同名图片比较。',
  'gallery.theme': '配色',
  'gallery.theme.light': '浅色',
  'gallery.theme.dark': '深色',
  'gallery.theme.print': '打印',
} as const satisfies SameWords<typeof english>;
