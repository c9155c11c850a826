/** Parts that give away a variant of ResNet which these numbers do not describe, with its usual name. */
const VARIANTS: readonly (readonly [pattern: RegExp, variant: string])[] = [
  [/(?:^|\.)attnpool\./, 'CLIP’s modified ResNet'],
  [/(?:^|\.)(?:conv2\.conv\.|conv2\.(?:bn0|fc1|bn1|fc2)\.)/, 'ResNeSt'],
  [/\.conv2\.(?:paths|attn)\./, 'SKNet'],
  [/\.(?:convs|bns)\.\d+\./, 'Res2Net'],
  [/\.(?:IN|BN)\.(?:weight|bias|running_mean)$/, 'IBN-Net'],
  [/\.(?:se|eca)\.conv\.weight$/, 'ECA-Net'],
  [/\.(?:gc|context_block|se)\.(?:conv_attn|conv_mask|channel_add_conv)\b/, 'GC-Net'],
  [/\.(?:cbam|ca|sa|spatial_att\w*|channel_att\w*|SpatialGate|ChannelGate)\./, 'CBAM'],
  [/\.(?:se|se_module|squeeze|excitation|se_layer)\.?\w*\./, 'SE-ResNet'],
  [/\.filt$/, 'ResNet with anti-aliased downsampling'],
  [/\.non_?local\w*\.|\.nl\./i, 'non-local network'],
  [/(?:^|\.)(?:weight|0\._)_?u$/, 'network with spectral normalisation'],
  [/(?:^|\.)(?:weight_[gv]|original[01])$/, 'network with weight normalisation'],
  [/\.conv2_offset\.|\.conv2\.(?:conv_)?offset/, 'network with deformable convolutions'],
  [
    /^(?:conv1|stem)\.\d\.|^stem\.conv\d\.|^(?:conv|bn)[23]\./,
    'ResNet with a deep stem (ResNet-C, ResNet-D)',
  ],
  [/\.lora_/, 'network with LoRA’s adapters'],
  [/\.downsample\.2\./, 'ResNet-D'],
];

/** Parts that a norm of the network has and group norm has not. */
const STATISTICS = /\.running_(?:mean|var)$/;

/**
 * The variant that tensors of blocks and of the stem make, which no rule of the network knows; undefined
 * where none is known by them. `names`: under torchvision's names, in a file that fits no network.
 */
export function variantOf(names: readonly string[]): string | undefined {
  const known = VARIANTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (known !== undefined) return known;
  const norms = names.some((name) => /\.bn\d\.weight$/.test(name));
  const statistics = names.some((name) => STATISTICS.test(name));
  if (norms && !statistics) return 'network without running statistics (group norm or the like)';
  const biases = names.some((name) => /^layer\d+\.\d+\.conv\d\.bias$/.test(name));
  return biases && !norms ? 'network whose BN was fused into its convolutions' : undefined;
}
