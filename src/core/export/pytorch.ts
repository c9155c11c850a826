import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import type { ConvOp, Graph, Layer } from '../layer';
import type { ResNetSpec } from '../spec';
import { titleOf } from './names';
import { endsOf, layerNamed } from './parts';
import { pythonCall, pythonInt, readable } from './python';
import { blockClass, blockClassName } from './pytorchBlocks';

/**
 * A residual network as one PyTorch file that needs torch alone, written for these settings:
 * the state_dict has torchvision's keys, weights are initialised as torchvision's.
 * The spec must be one that `validate` finds no error in.
 */
export function exportPyTorch(spec: ResNetSpec): string {
  const graph = buildGraph(spec);
  const parts = [
    blockClass(spec),
    stageFunction(spec),
    networkClass(spec, graph),
    mainBlock(spec, graph),
  ];
  return `${moduleHead(spec, graph)}\n\n\n${parts.join('\n\n\n')}\n`;
}

function moduleHead(spec: ResNetSpec, graph: Graph): string {
  const { params, macs } = graphCost(graph);
  const { channels, heightPx, widthPx } = endsOf(graph).output;
  const output = spec.includeTop
    ? `logits of ${readable(channels)} classes`
    : `a feature map of ${channels} x ${heightPx} x ${widthPx}`;
  return `"""${titleOf(spec)}, exported from Cardinal.

${readable(params)} parameters, ${readable(macs)} multiply-adds (convolutions and fc).
Input: [n, 3, ${spec.inputPx}, ${spec.inputPx}]. Output: ${output}.
The keys of the state_dict are torchvision's.
"""

import torch
from torch import nn`;
}

function stageFunction(spec: ResNetSpec): string {
  const bottleneck = spec.block === 'bottleneck';
  const name = blockClassName(spec);
  const out = bottleneck ? 'out_channels' : 'channels';
  const widths = bottleneck ? ['width', 'out_channels'] : ['channels'];
  const numbers = ['in_channels', ...widths, 'blocks', 'stride'].map((each) => `${each}: int`);
  return [
    pythonCall(0, 'def make_stage', numbers, ' -> nn.Sequential:'),
    '    """Blocks in a row; the first one takes the stride and changes the channels."""',
    `    first = ${name}(${['in_channels', ...widths, 'stride'].join(', ')})`,
    `    rest = [${name}(${[out, ...widths].join(', ')}) for _ in range(blocks - 1)]`,
    '    return nn.Sequential(first, *rest)',
  ].join('\n');
}

function networkClass(spec: ResNetSpec, graph: Graph): string {
  const signature = spec.includeTop ? `self, num_classes: int = ${spec.classes}` : 'self';
  const lines = [
    `class ${networkClassName(spec)}(nn.Module):`,
    `    """${titleOf(spec)}${spec.includeTop ? '' : ' without its classifier'}."""`,
    '',
    `    def __init__(${signature}) -> None:`,
    '        super().__init__()',
    ...stem(graph),
    ...stages(spec, graph),
    ...(spec.includeTop ? head(graph) : []),
    ...initialisation(),
    '',
    ...forward(spec, graph),
  ];
  return lines.join('\n');
}

function networkClassName({ cardinality }: ResNetSpec): string {
  return cardinality > 1 ? 'ResNeXt' : 'ResNet';
}

function stem(graph: Graph): string[] {
  const conv = layerNamed(graph, 'conv1');
  const pool = graph.layers.find(({ op }) => op.kind === 'maxPool')?.op;
  const window = conv.op.kind === 'conv' ? windowArgs(conv.op) : [];
  const args = ['3', String(conv.out.channels), ...window, 'bias=False'];
  return [
    pythonCall(8, 'self.conv1 = nn.Conv2d', args),
    `        self.bn1 = nn.BatchNorm2d(${conv.out.channels})`,
    '        self.relu = nn.ReLU(inplace=True)',
    ...(pool?.kind === 'maxPool'
      ? [pythonCall(8, 'self.maxpool = nn.MaxPool2d', windowArgs(pool))]
      : []),
  ];
}

function windowArgs({ kernel, stride, padding }: Pick<ConvOp, 'kernel' | 'stride' | 'padding'>) {
  return [`kernel_size=${kernel[0]}`, `stride=${stride[0]}`, `padding=${padding[0]}`];
}

function stages(spec: ResNetSpec, graph: Graph): string[] {
  return graph.stages.map(({ torchName, blocks, out }) => {
    const { from = 0, to = 0, width = 0 } = blocks[0] ?? {};
    const layers = graph.layers.slice(from, to);
    const widths = spec.block === 'bottleneck' ? [width, out.channels] : [out.channels];
    const args = [layers[0]?.in.channels, ...widths].map(String);
    const numbers = [`blocks=${blocks.length}`, `stride=${strideOf(layers)}`];
    return pythonCall(8, `self.${torchName} = make_stage`, [...args, ...numbers]);
  });
}

/** Read off the convolutions: a stage of one px keeps its size at stride 2. */
function strideOf(layers: readonly Layer[]): number {
  return Math.max(...layers.map(({ op }) => (op.kind === 'conv' ? op.stride[0] : 1)));
}

function head(graph: Graph): string[] {
  const features = layerNamed(graph, 'fc').in.channels;
  return [
    '        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))',
    `        self.fc = nn.Linear(${features}, num_classes)`,
  ];
}

/** PyTorch's own initialisation of BN (ones and zeros) and of fc is torchvision's too. */
function initialisation(): string[] {
  const args = ['module.weight', 'mode="fan_out"', 'nonlinearity="relu"'];
  return [
    '        for module in self.modules():',
    '            if isinstance(module, nn.Conv2d):',
    pythonCall(16, 'nn.init.kaiming_normal_', args),
  ];
}

function forward(spec: ResNetSpec, graph: Graph): string[] {
  const pooled = graph.layers.some(({ op }) => op.kind === 'maxPool');
  return [
    '    def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '        x = self.relu(self.bn1(self.conv1(x)))',
    ...(pooled ? ['        x = self.maxpool(x)'] : []),
    ...graph.stages.map(({ torchName }) => `        x = self.${torchName}(x)`),
    spec.includeTop
      ? '        return self.fc(torch.flatten(self.avgpool(x), 1))'
      : '        return x',
  ];
}

function mainBlock(spec: ResNetSpec, graph: Graph): string {
  const size = `1, 3, ${spec.inputPx}, ${spec.inputPx}`;
  return `if __name__ == "__main__":
    model = ${networkClassName(spec)}().eval()
    parameters = sum(parameter.numel() for parameter in model.parameters())
    assert parameters == ${pythonInt(graphCost(graph).params)}, parameters
    with torch.no_grad():
        output = model(torch.zeros(${size}))
    print(f"{parameters:,} parameters, output {tuple(output.shape)}")`;
}
