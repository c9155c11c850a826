import { PYTHON_MODULES } from './pythonModules';

/**
 * Names of Python's own modules that pickles of training have as data. All others of these modules are
 * how a pickle gets at the machine: its files, its processes, its network, its interpreter.
 */
const PLAIN: readonly RegExp[] = [
  /^(collections|datetime|decimal|enum|fractions|ipaddress|pathlib|zoneinfo)(\.[A-Za-z]\w*)+$/,
  /^(abc|array|copyreg|dataclasses|itertools|math|numbers|queue|random|re|typing)(\.[A-Za-z]\w*)+$/,
  /^(array\._array_reconstructor|copyreg\._reconstructor|re\._compile|string\.Template)$/,
  /^argparse\.Namespace$/,
  /^builtins\.(bool|bytearray|bytes|complex|dict|float|frozenset|int|list|long|object|range|xrange)$/,
  /^builtins\.(Ellipsis|NotImplemented|abs|getattr|len|max|min|round|set|slice|sorted|str)$/,
  /^builtins\.(sum|tuple|type|unicode|[A-Z]\w*(Error|Exception|Interrupt|Iteration|Warning))$/,
  /^_codecs\.encode$/,
  /^configparser\.(ConfigParser|SectionProxy|RawConfigParser)$/,
  /^functools\.(partial|_lru_cache_wrapper)$/,
  /^inspect\.(_ParameterKind|Parameter|Signature)$/,
  /^_?io\.(BytesIO|StringIO)$/,
  /^logging\.(getLogger|Logger|RootLogger|Formatter)$/,
  /^_?operator\.(itemgetter|add|sub|mul|truediv|floordiv|mod|neg|eq|ne|lt|le|gt|ge|and_|or_)$/,
  /^threading\.(Event|local)$/,
  /^time\.struct_time$/,
  /^types\.(MappingProxyType|NoneType|SimpleNamespace)$/,
  /^uuid\.(UUID|SafeUUID)$/,
];

/** What other packages have that loads or runs what a file says. */
const CODE: readonly RegExp[] = [
  /^(cloudpickle|dill|dill\._dill|jsonpickle|joblib|nose|pip|pkg_resources|setuptools|yaml)\./,
  /^(IPython|ipykernel|pexpect|ptyprocess|paramiko|fabric|invoke|sh|plumbum|git|docker)\./,
  /^(requests|httpx|aiohttp|urllib2|urllib3|httplib|commands|popen2|execnet|pty|psutil)\./,
  /^(numpy|torch)\.(compile|from_file|fromfile|load|loadtxt|genfromtxt|memmap|save\w*)$/,
  /^numpy\.(testing|distutils|f2py|ctypeslib|lib|core\.memmap|core\.records)\b/,
  /^torch\.(classes|hub|jit|multiprocessing|ops|package|testing|import_ir_module)\b/,
  /^torch\.(_dynamo|_inductor|_C\._import|distributed\.(rpc|elastic|launch|run))\b/,
  /^torch\.fx\.(graph_module\.(reduce_|_forward|_exec|_deserialize)|_symbolic)/,
  /^torch\.serialization\.(load|save|_load|_legacy_load|_open_file)/,
  /^torch\.utils\.(bottleneck|cpp_extension|collect_env|model_zoo|show_pickle|_cpp_|_config_)/,
  /^(pandas\.(read_|eval|io\b|core\.computation)|keras\..*Lambda|tensorflow\.(io|load_op))/,
];

/** Modules that lead to the machine wherever they stand in a name: `numpy.os.system`. */
const LEADS_AWAY =
  /^(os|posix|nt|sys|subprocess|importlib|builtins|socket|shutil|ctypes|pickle|marshal|runpy)$/;
/** Attributes that lead to any module, and functions that run what they get. */
const RUNS =
  /^(__\w+__|system|popen\w*|eval|exec|execfile|execv\w*|spawn\w*|import_module|check_output)$/;

/**
 * Whether a name in a pickle is a way to run code and no data of a checkpoint: `os.system` and its like.
 * Nothing is run in any case; this says which files are refused for what they try.
 * `module`: in today's spelling.
 */
export function isDenied(module: string, name: string): boolean {
  const [, ...inner] = module.split('.');
  if (inner.some((each) => LEADS_AWAY.test(each)) || name.split('.').some(leadsToCode)) return true;
  const full = `${module}.${name}`;
  if (isPython(module)) return !PLAIN.some((pattern) => pattern.test(full));
  return CODE.some((pattern) => pattern.test(full));
}

/** Whether an attribute of this name is one that only code would ask for. */
export function leadsToCode(attribute: string): boolean {
  return LEADS_AWAY.test(attribute.replace(/^_/, '')) || RUNS.test(attribute);
}

/** Whether a module is Python's own: the hidden halves (`_io`) and names between underscores too; a script is `__main__`. */
export function isPython(module: string): boolean {
  const [top = ''] = module.split('.');
  if (/^__(main|mp_main)__$/.test(top)) return false;
  return PYTHON_MODULES.has(top.replace(/^_/, '')) || /^__.*__$/.test(top) || top === '';
}
