import type { notices as english } from '../en/notices';
import type { SameWords } from '../words';

export const notices = {
  'notice.list': '消息',
  'notice.dismiss': '关闭',
  'notice.link-field':
    '链接中的 {field}={value} 不是本页认识的值。已略去；链接的其余部分有效。',
  'notice.weights': '{file}：这是 {network}，{classes} 个类别。现在它是网络 {lane}。',
  'notice.weights.like':
    '{file}：这是与 {network} 相似的网络，{classes} 个类别。现在它是网络 {lane}。',
  'notice.weights.headless': '{file}：这是没有分类层的 {network}。现在它是网络 {lane}。',
  'notice.weights.fits': '{file} 与网络 {lane}（{network}）匹配：现在由它的权重来预测。',
  'notice.rebuilt':
    '{backend} 设备丢失（驱动重置，或被其他程序占用）。已重新打开并重新运行。',
  'notice.several-files': '一次给了 {count} 个文件：取了第一张图片 {name}。',
  'notice.weights-late': '已读取 {file}，但其间网络 {lane} 有了改动，因此保持不变。',
  'notice.weights-late.take': '现在放入 {lane}',
  'notice.several-weights': '一次给了 {count} 个检查点：取了 {names}，用于 A 和 B。',
  'notice.and': ' 和 ',
  'notice.labels.labels-empty': '{file} 中没有类别名称。',
  'notice.labels.labels-too-long':
    '{file} 作为名称列表太长：{length} 个字符，最多 {max} 个。',
  'notice.labels.labels-too-many': '{file} 有 {labels} 个名称，最多读取 {max} 个。',
  'notice.labels.labels-json': '{file} 不是可以读取的 JSON。',
  'notice.labels.labels-form': '{file} 是 JSON，但既不是名称列表，也不是按序号给出的名称。',
  'notice.labels.label-missing': '{file} 缺少类别 {index}。',
  'notice.labels.label-twice': '{file} 中类别 {index} 出现了两次。',
  'notice.labels.label-blank': '{file} 没有类别 {index} 的名称。',
  'notice.labels.label-too-long': '{file}：类别 {index} 的名称超过 {max} 个字符。',
  'notice.labels.labels-count': '{file} 有 {labels} 个名称，网络 {lane} 有 {classes} 个类别。',
  'notice.folder': '{name} 是文件夹。请拖入其中的文件。',
  'notice.nothing-dropped': '拖入的内容中没有图片文件。',
  'notice.nothing-pasted': '剪贴板中没有图片。',
  'notice.copied': '已复制：{what}',
  'notice.not-copied': '浏览器不允许复制。请手动复制：{what}',

  'notice.note.first-frame': '{name} 是动画：取了第一帧。',
  'notice.note.turned-upright': '{name} 已按 EXIF 方向转正。',
  'notice.note.on-white': '{name} 有透明部分：已铺在白色上。',
  'notice.note.sixteen-bit': '{name} 每通道 16 位：已降为 8 位。',
  'notice.note.cmyk': '{name} 为 CMYK：浏览器已转为 RGB。',
  'notice.note.enlarged': '{name} 小于网络所看的尺寸：已放大。',

  'notice.failure.cancelled': '{subject}：已取消。',
  'notice.failure.no-backend':
    '{subject}：WebGPU、WASM 和 CPU 后端都无法打开，所以这里什么也运行不了。计数和绘制仍可使用。',
  'notice.failure.backend-unavailable':
    '链接指定的后端在这里无法打开。请从链接中去掉 ?backend=，以使用最合适的后端。',
  'notice.failure.device-lost': '{subject}：图形设备丢失。请重新运行：设备会重新打开。',
  'notice.failure.out-of-memory':
    '{subject}：设备内存不足。更小的输入或更窄的网络需要的内存较少。',
  'notice.failure.too-big': '{subject} 太大，无法在本设备上运行。计数和绘制不受影响。',
  'notice.failure.weights-unreachable':
    '{subject}：无法获取权重。请检查网络连接，然后重新运行。',
  'notice.failure.weights-stalled':
    '{subject}：文件不再给出数据。如果它在网络或云端的驱动器上，请复制到本机后重新载入。',
  'notice.failure.weights-malformed': '{subject}：权重文件已损坏，或不是所需的类型。',
  'notice.failure.weights-misfit': '{subject}：权重文件与这个网络不匹配。',
  'notice.failure.weights-overflow':
    '{subject}：半精度浮点容不下 {layer} 中的 {value}（最多 65,504）。权重保持原样；请用 float32 运行。',
  'notice.failure.weights-gone': '{subject}：权重已不可用。请重新载入文件。',
  'notice.failure.weights-late':
    '已读取 {subject}，但其间网络 {lane} 有了改动，因此保持不变。',
  'notice.failure.weights-hash':
    '{subject} 不是其名称所指的文件：SHA-256 应以 {expected} 开头，实为 {got}。没有载入任何内容。',
  'notice.failure.labels-unreachable': '无法获取类别名称。请检查网络连接后重试。',
  'notice.failure.tensor-unknown': '{subject} 没有这个名称的张量。',
  'notice.failure.photo-empty': '{subject} 是空的：文件中什么也没有。',
  'notice.failure.photo-not-an-image': '不论名称如何，{subject} 中没有图片。',
  'notice.failure.photo-truncated': '{subject} 没有结束就中断了：文件不完整。',
  'notice.failure.photo-heic': '{subject} 是 HEIC 照片，浏览器不能读取。请存为 JPEG 或 PNG。',
  'notice.failure.photo-svg': '{subject} 是 SVG 图形，没有自己的像素。请存为 PNG。',
  'notice.failure.photo-format':
    '{subject} 的格式在这里不能读取。可以读取 JPEG、PNG、WebP、GIF 和 AVIF。',
  'notice.failure.photo-too-large': '{subject} 太大，无法在这里解码。',
  'notice.failure.photo-undecodable': '无法解码 {subject}：文件已损坏，或已不能读取。',
  'notice.failure.photo-gone': '{subject} 已不可用。请重新载入。',
  'notice.failure.photo-unreachable': '无法获取 {subject}。请检查网络连接后重试。',
  'notice.failure.input-shape': '{subject}：输入的形状与网络不符。',
  'notice.failure.tap-unknown': '{subject} 没有这个名称的模块。',
  'notice.failure.class-unknown': '{subject} 没有这个序号的类别。',
  'notice.failure.class-map-none':
    '{subject} 没有类激活图：它不是以全局平均池化和一个全连接层结束。',
  'notice.failure.block-unknown': '{subject} 没有这个名称的块。',
  'notice.failure.block-without-paths':
    '{subject}：这个块不是瓶颈块，所以没有路径。可以关闭它的分支或捷径。',
  'notice.failure.block-without-shortcut':
    '{subject}：这个块没有捷径，所以分支和捷径都不能单独去掉。',
  'notice.failure.path-unknown': '{subject}：这个块没有该序号的路径。路径从 0 数起。',
  'notice.failure.position-unknown': '{subject}：这一层没有该位置。',
  'notice.failure.patches-malformed':
    '{subject}：行数、列数和遮挡块的边长应为大于 0 的整数，位置最多 {most} 个。',
  'notice.failure.part-missing':
    '{subject}：所需的一部分页面未能载入。可能没有网络连接，或页面打开之后有过更新。请重试；如果有网络仍然不行，请重新载入页面。',
  'notice.failure.internal': '{subject}：出了不该出的错。重试也许有用。',
  'notice.withDetails': '{sentence}（{details}）',
  'notice.detail.join': '，',

  'notice.detail.format': '格式 {value}',
  'notice.detail.sizePx': '{width} × {height} px',
  'notice.detail.maxPx': '最多 {value} 像素',
  'notice.detail.bytes': '{value}',
  'notice.detail.maxBytes': '最多 {value}',
  'notice.detail.tensor': '张量 {value}',
  'notice.detail.layer': '层 {value}',
  'notice.detail.expected': '应为 {value}',
  'notice.detail.got': '实为 {value}',
  'notice.detail.status': 'HTTP {value}',
  'notice.detail.backend': '{value}',
  'notice.detail.detail': '{value}',
  'notice.detail.message': '{value}',
} as const satisfies SameWords<typeof english>;
