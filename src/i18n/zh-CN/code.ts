import type { code as english } from '../en/code';
import type { SameWords } from '../words';

export const code = {
  'code.export': '导出',
  'code.lane': '网络',
  'code.format': '格式',
  'code.format.pytorch': 'PyTorch',
  'code.format.onnx': 'ONNX',
  'code.format.json': 'JSON',
  'code.format.csv': 'CSV',
  'code.format.torchinfo': 'torchinfo',
  'code.format.latex': 'LaTeX',
  'code.about.pytorch': '只需要 torch 的一个文件。state_dict 的键与 torchvision 相同。',
  'code.about.onnx': '用于 ONNX Runtime、Netron 以及其他能读 ONNX 的程序。',
  'code.about.json': '网络、各项计数和各层。旁边的导入可以读回。',
  'code.about.csv': '层表，每层一行（RFC 4180）。',
  'code.about.torchinfo': '批大小为 {batch} 时 torchinfo 的 summary 的输出。',
  'code.about.latex': '按 ResNeXt 论文表 1 的样式。不需要任何宏包。',
  'code.residualOnly':
    '{name} 属于另一族：PyTorch、JSON、torchinfo 和 LaTeX 只为残差网络生成。ONNX 和 CSV 适用于任何网络。',
  'code.copy': '复制',
  'code.copied': '已复制 {file}。',
  'code.notCopied': '浏览器不允许复制。下载可以得到同样的文本。',
  'code.download': '下载',
  'code.writing': '正在生成…',
  'code.size.lines': '{lines} 行',
  'code.text': '{file}，文本',
  'code.cut': '显示了 {all} 行中的前 {shown} 行。复制和下载包含全部。',

  'code.onnx.title': '文件里有什么',
  'code.onnx.opset': 'opset，IR 版本',
  'code.onnx.opsetValue': '{opset}，{ir}',
  'code.onnx.input': '输入',
  'code.onnx.output': '输出',
  'code.onnx.nodes': '节点',
  'code.onnx.initialisers': '初始化张量',
  'code.onnx.stored': '{tensors}，含 {numbers} 个数值',
  'code.onnx.asInputs': '0；它的 {tensors} 个张量作为附加输入',
  'code.onnx.bytes': '文件',
  'code.onnx.exactBytes': '{bytes}（{exact} 字节）',
  'code.onnx.operators': '算子',
  'code.onnx.weights': '包含训练好的权重',
  'code.onnx.noWeights':
    '没有随页附带 {name} 的训练权重，所以文件只有计算图：每个张量都是输入，没有任何虚构的数值。',
  'code.onnx.none':
    'ONNX 没有算子能表示 {name} 在这个输入尺寸下的自适应池化。输入为 {px} px 时可以。',

  'code.import': '导入',
  'code.import.label':
    '导出的 JSON、torchvision 或 timm 的名称、带构造调用的 PyTorch 代码、print(model) 的输出，或 state_dict 的名称和形状',
  'code.import.placeholder': '在此粘贴，或拖入文件',
  'code.import.examples': '示例',
  'code.import.file': '打开文件',
  'code.import.clear': '清空',
  'code.import.load': '载入为 {lane}',
  'code.import.isLane': '{lane} 就是这个网络',
  'code.import.notRead': '无法读取 {name}。',
  'code.import.tooLarge': '{name} 有 {size}；最多读取 {max} 的文件。',
  'code.import.waiting': '载入之前，这里会显示读懂了什么。',
  'code.import.cost': '参数 {params}，{macs} MACs',
  'code.import.classes': '{classes} 个类别',
  'code.import.noTop': '没有分类层',
  'code.import.px': '{px} px',
  'code.import.assumed': '假定或略去的内容',
  'code.source.json': '来自本页的 JSON',
  'code.source.name': '来自模型名称',
  'code.source.constructor': '来自 PyTorch 调用',
  'code.source.state-dict': '来自 state_dict 的形状',
  'code.source.module-print': '来自 print(model)',

  'code.assumed.input-size': '输入为 {inputPx} px：文本没有给出。',
  'code.assumed.stage-strides': '步幅 {strides}，没有空洞：形状看不出这些。',
  'code.assumed.stride-placement': '步幅在 {strideOn} 上：形状看不出它在哪里。',
  'code.assumed.stem-stride':
    '{stem} 的起始层，依据 conv1 的卷积核：形状看不出步幅和池化。',
  'code.assumed.shortcuts': '有捷径连接：没有投影时，形状看不出来。',
  'code.assumed.no-shortcuts':
    '没有捷径连接：没有哪个阶段有投影。如果捷径存在但没有权重（方案 A），那就是另一个网络。',
  'code.assumed.auxiliary-left-out': '略去了辅助分类头（{tensors} 个张量）：只有训练时才用到。',
  'code.assumed.planes': '基础宽度从 {planes} 起逐级加倍：列表不是四个阶段。',
  'code.assumed.pooling': '没有类别，网络以特征图结束。',
  'code.assumed.weights-left-out': '略去了权重“{name}”：只读取结构。',
  'code.assumed.argument-left-out': '略去了“{name}”：它不改变任何层。',
  'code.assumed.call-left-out': '略去了“{name}()”：它不改变任何层。',
  'code.assumed.prefix-left-out': '略去了名称的前缀“{prefix}”。',
  'code.assumed.line-left-out': '略去了“{line}”这一行。',
  'code.assumed.statistics': '补上了每个 BN 的滑动均值和方差：列表只有参数。',
  'code.assumed.twin-left-out': '略去了网络的另一份副本（“{prefix}”）。',
  'code.assumed.file-name':
    '文件名为“{name}”，像是带有{part}的网络。这里没有这种网络：如果它确实是，它的预测会与这里的不同。',
  'code.assumed.pruned': '{tensors} 个张量经过剪枝：各按原值乘以掩码来读取。',
  'code.assumed.parametrized':
    '{tensors} 个张量按参数化所存的样子读取（{names}）：这里不知道参数化会把它们变成什么。',
  'code.assumed.channels-last': '文件中卷积核的维度顺序与 PyTorch 不同（{order}）：已作转换。',
  'code.assumed.head-left-out': '略去了不是单个分类层的输出头，{tensors} 个张量：{names}。',
  'code.assumed.queue-left-out': '略去了训练用的队列，{tensors} 个张量：{names}。',
  'code.assumed.loss-left-out': '略去了损失函数自身的数值，{tensors} 个张量：{names}。',
  'code.assumed.normaliser-left-out':
    '网络之前的归一化在这里不是层，{tensors} 个张量：{names}。照片的预处理采用它的均值和标准差。',
  'code.assumed.counter-left-out': '略去了训练的计数器，{tensors} 个张量：{names}。',
  'code.assumed.auxiliaries-left-out': '略去了辅助分类头，{tensors} 个张量：{names}。',
  'code.assumed.metric-left-out': '略去了训练的度量，{tensors} 个张量：{names}。',
  'code.assumed.beside-left-out': '略去了网络之外的内容，{tensors} 个张量：{names}。',
  'code.assumed.objects-left-out':
    '跳过了这里不认识的类的对象，没有运行其中任何代码：{names}。',

  'code.error.empty': '文本中什么也没有。',
  'code.error.too-long': '文本有 {length} 个字符；最多读取 {max} 个。',
  'code.error.unrecognised':
    '这既不是本页的 JSON，也不是模型名称、构造调用、print(model) 的输出，也不是 state_dict 的名称和形状。',
  'code.error.json-malformed': '这不是有效的 JSON。',
  'code.error.json-schema': 'JSON 的 schema 是 {found}；这里读取 {known}。',
  'code.error.json-family': '不能从 JSON 读取 {found} 族的网络；可以读取残差网络。',
  'code.error.json-field': 'JSON 的字段“{field}”缺失或类型不对：应为 {expected}。',
  'code.error.json-unknown-field': 'JSON 的 spec 有一个这里不认识的字段：{field}。',
  'code.error.name-family':
    '“{name}”属于另一族。这里读取残差网络；A 和 B 的菜单中有本页的其他网络。',
  'code.error.name-unknown': '这里没有名为“{name}”的网络。',
  'code.error.name-unsupported':
    '“{name}”有残差网络的这些数值所不能表示的部分（另一种起始层、squeeze-and-excitation 之类），所以没有读取。',
  'code.error.python-syntax': '调用在第 {at} 个字符处中断或无法读取。',
  'code.error.python-depth': '调用的嵌套超过 {max} 层。',
  'code.error.call-unknown': '“{name}”不是这里能读取的类或函数。',
  'code.error.argument-unknown': '不认识参数“{name}”。',
  'code.error.argument-unsupported': '“{name}={value}”构成的网络不能用这些数值描述。',
  'code.error.argument-missing': '缺少参数“{name}”。',
  'code.error.argument-twice': '参数“{name}”给出了两次。',
  'code.error.code-defines':
    '“{name}”在文本自身中定义，而这里不运行任何代码。请粘贴 print(model) 的输出，或它的 state_dict 的名称和形状。',
  'code.error.line-unsupported': '“{line}”这一行构成的网络不能用这些数值描述。',
  'code.error.summary-table':
    '这是 {program} 的表格，没有张量的名称。请粘贴 print(model) 的输出，或 state_dict 的名称和形状。',
  'code.error.print-part':
    '这是 print(model) 的输出，但“{name}”是 {kind}，这里没有网络在该处有它。',
  'code.error.print-setting':
    '这是 print(model) 的输出，但“{name}”的 {setting} 为 {found}，而这里的网络为 {wanted}。',
  'code.error.print-empty':
    '这是没有尺寸的网络的 print(model) 输出。请粘贴它的 state_dict 的名称和形状。',
  'code.error.state-dict-names': '这些是张量的名称，没有形状。请把名称连同形状一起打印。',
  'code.error.state-dict-load-error':
    '这是 PyTorch 报告 state_dict 不匹配的消息。请粘贴 state_dict 本身的名称和形状。',
  'code.error.state-dict-values': '这些是打印出来的数值，没有形状。请改为打印名称连同形状。',
  'code.error.state-dict-duplicate': '张量“{name}”出现了两次，形状不同。',
  'code.error.state-dict-part': '缺少张量“{name}”，没有它就无法判断。',
  'code.error.state-dict-shape': '张量“{name}”的形状为 {shape}，没有这样的网络。',
  'code.error.state-dict-family': '这些看起来是另一类网络（{family}）的张量，这里不读取。',
  'code.error.state-dict-variant': '这些是 {variant} 的张量，它有这里不支持的部分。',
  'code.error.state-dict-unknown': '这 {tensors} 个名称都不属于这里认识的网络：{names}。',
  'code.error.state-dict-shortcuts':
    '通往更宽阶段的捷径在这里没有权重（方案 A：补零）。只读取投影。',
  'code.error.state-dict-misfit':
    '这些张量不属于最接近的网络 {network}：缺少 {missing} 个，多出 {unexpected} 个，形状不同 {misshapen} 个。',
  'code.error.misfit.variant': '它看起来是 {variant}，这里不支持。',
  'code.error.spec-invalid': '{what}{why}',
  'code.error.nearest': '相近的有：{names}。',
  'code.error.misfit.missing': '缺少：{names}。',
  'code.error.misfit.unexpected': '多出：{names}。',
  'code.error.misfit.misshapen': '形状不同：{names}。',
  'code.error.place': '第 {line} 行，第 {column} 个字符',

  nearby: '相近的已发表网络',
  'nearby.exchanged':
    '{network} 的 C 和 d 颠倒了：{groups} 组、每组 {width} 个通道，而不是 {published} 组、每组 {publishedWidth} 个。',
  'nearby.group-width':
    '把 {network} 的 C 当成了每组的宽度：第一阶段有 {first} 组、每组 {width} 个通道，最后阶段有 {last} 组，而不是每个阶段 {published} 组。',
  'nearby.no-groups': '3x3 没有分组，而 {network} 有 {published} 组。',
  'nearby.depthwise': '3x3 的每个通道自成一组，而 {network} 有 {published} 组。',
  'nearby.default-width': 'd 为 {width}，如同不分组的网络，而 {network} 为 {publishedWidth}。',
  'nearby.total-width':
    'd 为 {width}，即 {network} 所有组的通道总数：那里每组是 {publishedWidth}。',
  'nearby.inner-width':
    '3x3 在每个阶段都有 {width} 个通道；{network} 中逐阶段加倍，直到 {last}。',
  'nearby.stage-width': '各阶段的宽度没有加倍：与 {network} 不同，每个阶段都输出 {width} 个通道。',
  'nearby.expansion':
    '没有乘以 4 的扩展：第一阶段的块输出 {out} 个通道，而 {network} 输出 {published} 个。',
  'nearby.double-output':
    '块的输出通道是其 3x3 的两倍：第一阶段为 {out} 个，而 {network} 输出 {published} 个。',
  'nearby.stem.cifar': '起始层是 CIFAR 的而不是 ImageNet 的；其余都与 {network} 相同。',
  'nearby.stem.imagenet': '起始层是 ImageNet 的而不是 CIFAR 的；其余都与 {network} 相同。',
  'nearby.block-less': '阶段 {stage} 比 {network} 少一个块：{blocks} 个而不是 {published} 个。',
  'nearby.block-more': '阶段 {stage} 比 {network} 多一个块：{blocks} 个而不是 {published} 个。',
  'nearby.stage-missing': '缺少 {network} 的最后一个阶段：{stages} 个而不是 {published} 个。',
  'nearby.count': '参数 {count}，而 {network} 为 {published}。',
  'nearby.count.times': '参数 {count}，是 {network} 的 {published} 的 {times} 倍。',
  'nearby.classes': '分类层有 {classes} 个类别。',
  'nearby.open': '打开 {network}',
  'nearby.openAs': '打开 {network} 作为 {lane}',
} as const satisfies SameWords<typeof english>;
