import { text } from './text';

const resnext = (place: string, chinese: string) =>
  text(`ResNeXt (Xie et al. 2017), ${place}`, `ResNeXt（Xie 等，2017），${chinese}`);
const table = (number: number) => resnext(`Table ${number}`, `表 ${number}`);
const section = (number: string) => resnext(`section ${number}`, `第 ${number} 节`);
const figure = (number: number) => resnext(`Figure ${number}`, `图 ${number}`);

/** Where a statement or a figure comes from. */
export const SOURCES = {
  counted: text('counted by this page', '由本页计算'),
  abstract: resnext('abstract', '摘要'),
  'section-1': section('1'),
  'section-2': section('2'),
  'section-3.1': section('3.1'),
  'section-3.2': section('3.2'),
  'section-3.3': section('3.3'),
  'section-3.4': section('3.4'),
  'section-4': section('4'),
  'section-5.1': section('5.1'),
  'section-5.3': section('5.3'),
  'figure-1': figure(1),
  'figure-3': figure(3),
  'figure-4': figure(4),
  'table-1': table(1),
  'table-2': table(2),
  'table-3': table(3),
  'table-4': table(4),
  'table-5': table(5),
  'table-7': table(7),
  alexnet: text('Krizhevsky et al. 2012', 'Krizhevsky 等，2012'),
  vgg: text('Simonyan and Zisserman 2014', 'Simonyan 与 Zisserman，2014'),
  googlenet: text('Szegedy et al. 2014, Table 1', 'Szegedy 等，2014，表 1'),
  resnet: text(
    'He et al. 2015, “Deep Residual Learning”',
    'He 等，2015，《Deep Residual Learning》',
  ),
  'resnet-4.1': text('He et al. 2015, section 4.1', 'He 等，2015，第 4.1 节'),
  'resnet-table-1': text('He et al. 2015, Table 1', 'He 等，2015，表 1'),
  mobilenet: text('Howard et al. 2017', 'Howard 等，2017'),
  torchvision: text('torchvision, resnet.py', 'torchvision 的 resnet.py'),
  'torchvision-weights': text(
    'torchvision, accuracies of its weights',
    'torchvision，所发布权重的准确率',
  ),
  timm: text('timm, results/', 'timm，results/ 目录'),
  'own-training': text(
    'this page’s small networks, CIFAR-10 test images, one training run each',
    '本页自带的小网络，CIFAR-10 测试图片，各训练一次',
  ),
} as const;

export type SourceId = keyof typeof SOURCES;
