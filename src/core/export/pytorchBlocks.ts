import type { ResNetSpec } from '../spec';
import { pythonCall } from './python';

/** The Python name of a spec's block class: torchvision's. */
export function blockClassName({ block }: ResNetSpec): string {
  return block === 'basic' ? 'BasicBlock' : 'Bottleneck';
}

/** The block class of a spec, as Python source without a line break at its end. */
export function blockClass(spec: ResNetSpec): string {
  const out = spec.block === 'basic' ? 'channels' : 'out_channels';
  return [
    `class ${blockClassName(spec)}(nn.Module):`,
    `    """${docstring(spec)}"""`,
    '',
    constructorHead(spec),
    '        super().__init__()',
    ...convs(spec).flatMap((conv, index) => convAndNorm(conv, index + 1)),
    '        self.relu = nn.ReLU(inplace=True)',
    ...(spec.residual ? downsample(out) : []),
    '',
    forward(spec),
  ].join('\n');
}

function docstring({ block, cardinality, residual, strideOn }: ResNetSpec): string {
  const one = strideOn === '1x1' ? '1x1 with the stride' : '1x1';
  const three = cardinality > 1 ? `3x3 in ${cardinality} groups` : '3x3';
  const chain = block === 'basic' ? 'Two 3x3 convolutions' : `${one}, ${three}, 1x1`;
  return residual ? `${chain}; their output is added to the shortcut.` : `${chain}; no shortcut.`;
}

function constructorHead({ block }: ResNetSpec): string {
  const widths = block === 'basic' ? ['channels: int'] : ['width: int', 'out_channels: int'];
  const args = ['self', 'in_channels: int', ...widths, 'stride: int = 1'];
  return pythonCall(4, 'def __init__', args, ' -> None:');
}

interface BlockConv {
  readonly from: string;
  readonly to: string;
  readonly kernelPx: number;
  readonly strided: boolean;
  readonly groups: number;
}

function convs({ block, cardinality, strideOn }: ResNetSpec): readonly BlockConv[] {
  if (block === 'basic') {
    const window = { to: 'channels', kernelPx: 3, groups: 1 };
    return [
      { ...window, from: 'in_channels', strided: true },
      { ...window, from: 'channels', strided: false },
    ];
  }
  const [onOne, onThree] = [strideOn === '1x1', strideOn === '3x3'];
  return [
    { from: 'in_channels', to: 'width', kernelPx: 1, strided: onOne, groups: 1 },
    { from: 'width', to: 'width', kernelPx: 3, strided: onThree, groups: cardinality },
    { from: 'width', to: 'out_channels', kernelPx: 1, strided: false, groups: 1 },
  ];
}

function convAndNorm({ from, to, kernelPx, strided, groups }: BlockConv, number: number) {
  const args = [
    from,
    to,
    `kernel_size=${kernelPx}`,
    ...(strided ? ['stride=stride'] : []),
    ...(kernelPx > 1 ? [`padding=${(kernelPx - 1) / 2}`] : []),
    ...(groups > 1 ? [`groups=${groups}`] : []),
    'bias=False',
  ];
  return [
    pythonCall(8, `self.conv${number} = nn.Conv2d`, args),
    `        self.bn${number} = nn.BatchNorm2d(${to})`,
  ];
}

/** The identity has no tensors, so that the keys stay torchvision's. */
function downsample(out: string): string[] {
  const args = ['in_channels', out, 'kernel_size=1', 'stride=stride', 'bias=False'];
  return [
    '        self.downsample = nn.Identity()',
    `        if stride != 1 or in_channels != ${out}:`,
    '            self.downsample = nn.Sequential(',
    `${pythonCall(16, 'nn.Conv2d', args)},`,
    `                nn.BatchNorm2d(${out}),`,
    '            )',
  ];
}

function forward(spec: ResNetSpec): string {
  const last = spec.block === 'basic' ? 2 : 3;
  const lines = Array.from({ length: last }, (_, index) => {
    const unit = `self.bn${index + 1}(self.conv${index + 1}(${index === 0 ? 'x' : 'out'}))`;
    return index + 1 < last ? `        out = self.relu(${unit})` : `        out = ${unit}`;
  });
  const sum = spec.residual ? 'out + self.downsample(x)' : 'out';
  return [
    '    def forward(self, x: torch.Tensor) -> torch.Tensor:',
    ...lines,
    `        return self.relu(${sum})`,
  ].join('\n');
}
