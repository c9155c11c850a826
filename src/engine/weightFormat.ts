/** How weights lie in a device's memory, in 32 or in 16 bits each; products are summed in float32 either way. */
export type WeightFormat = 'f32' | 'f16';
