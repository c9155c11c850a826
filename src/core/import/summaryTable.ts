/** Programs that print a table of layers, by what their tables have; the first that fits. */
const PROGRAMS: readonly (readonly [program: string, patterns: readonly RegExp[]])[] = [
  ['torchinfo', [/^Layer \(type(?::depth-idx| \(var_name\))/m]],
  ['Keras', [/Layer \(type\)\s+Output Shape/, /\(None,|^Model: "|_{30}/m]],
  ['Keras', [/Layer \(type\)\s+┃\s+Output Shape/]],
  ['Keras', [/<tf\.Variable '|<(?:Keras)?Variable path=|\/kernel:0\b/]],
  ['torchsummary', [/Layer \(type\)\s+Output Shape\s+Param #/]],
  ['Lightning', [/\|\s{0,9}Name\s{1,99}\|\s{0,9}Type\s{1,99}\|\s{0,9}Params/]],
  [
    'fvcore',
    [/\|\s{0,9}(?:module|name)\s{1,99}\|\s{0,9}#(?:parameters or shape|elements or shape)/],
  ],
  ['Flax', [/Summary[\s\S]{0,200}┃ path\s{1,99}┃ module/]],
];

/** The program whose table of layers a text is; undefined where it is none that is known. */
export function summaryProgram(text: string): string | undefined {
  return PROGRAMS.find(([, patterns]) => patterns.every((each) => each.test(text)))?.[0];
}
