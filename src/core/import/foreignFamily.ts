/** Names that give a family away which is not read here, with the name that people know it by. */
const FOREIGN: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/(?:^|\.)(?:root\.conv|body\.block\d+\.unit\d+)\./, 'BiT, ResNet v2 with group norm'],
  [/(?:^|\.)stages\.\d+\.blocks\.\d+\.norm\d\./, 'ResNet v2, pre-activation'],
  [/(?:^|[./])conv\d_block\d+_\d_(?:conv|bn)/, 'ResNet of Keras, whose convolutions have biases'],
  [
    /(?:^|\.)res\d[a-z]?_?(?:\d+_)?branch\d/,
    'ResNet of Caffe, whose BN has no statistics of its own',
  ],
  [/(?:^|\.)regnet\./, 'RegNet'],
  [/(?:^|\.)lora_(?:A|B|up|down|a|b)\b/, 'LoRA'],
  [/(?:^|\.)(?:down_blocks|input_blocks|mid_block)\./, 'diffusion U-Net'],
  [/(?:^|\.)(?:denseblock\d|denselayer\d)/, 'DenseNet'],
  [/(?:^|\.)(?:dwconv|layer_scale|layer_scale_parameter)(?:\.|$)/, 'ConvNeXt'],
  [
    /(?:^|\.)(?:cls_token|class_token|pos_embed|pos_embedding|position_embeddings)(?:\.|$)/,
    'transformer',
  ],
  [
    /(?:^|\.)(?:attn|self_attn|self_attention|attention|relative_position_bias_table)\./,
    'transformer',
  ],
  [/(?:^|\.)(?:_expand_conv|_depthwise_conv|conv_pwl)\./, 'EfficientNet'],
  [/(?:^|\.)features\.\d+\.(?:\d+\.)?block\.\d/, 'EfficientNet or MobileNet v3'],
  [/(?:^|\.)features\.\d+\.conv\.\d/, 'MobileNet v2'],
  [/(?:^|\.)Mixed_5b\./, 'Inception v3'],
  [/(?:^|\.)features\.\d+\.squeeze\./, 'SqueezeNet'],
  [/(?:^|\.)(?:trunk_output|s\d\.b\d+)\./, 'RegNet'],
  [/(?:^|\.)stage\d+\.\d+\.branch\d\./, 'ShuffleNet'],
];

/** The family that most likely has these names; undefined where none is known by them. */
export function foreignFamily(names: readonly string[]): string | undefined {
  return FOREIGN.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}
