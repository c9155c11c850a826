import { describe, expect, test } from 'vitest';
import { isDenied, leadsToCode } from './denied';

const split = (full: string): [string, string] => {
  const at = full.lastIndexOf('.');
  return [full.slice(0, at), full.slice(at + 1)];
};

describe('a name by which code would run', () => {
  test.each([
    ...['os.system', 'posix.system', 'nt.system', 'os.path.os', 'posixpath.os', 'sys.modules'],
    ...['subprocess.Popen', 'subprocess.check_output', '_posixsubprocess.fork_exec', 'pty.spawn'],
    ...['builtins.eval', 'builtins.exec', 'builtins.compile', 'builtins.__import__'],
    ...['builtins.open', 'builtins.print', 'builtins.globals', 'builtins.setattr'],
    ...['importlib.import_module', 'runpy.run_path', 'runpy._run_code', 'webbrowser.open'],
    ...[
      'socket.socket',
      '_socket.socket',
      'shutil.rmtree',
      'ctypes.CDLL',
      'code.InteractiveInterpreter',
    ],
    ...['operator.attrgetter', '_operator.methodcaller', 'functools.reduce', 'types.FunctionType'],
    ...['types.CodeType', 'marshal.loads', 'pickle.loads', '_pickle.loads', 'cPickle.loads'],
    ...['io.open', '_io.FileIO', 'codecs.open', 'tempfile.mktemp', 'pdb.run', 'timeit.timeit'],
    ...['urllib.request.urlopen', 'http.client.HTTPSConnection', 'smtplib.SMTP', 'asyncio.run'],
    ...['multiprocessing.Process', 'signal.signal', 'logging.config.listen', 'venv.create'],
    ...['torch.load', 'torch.hub.load', 'torch.jit.load', 'torch.serialization.load'],
    ...['torch.utils.cpp_extension.load_inline', 'torch.utils.collect_env.run', 'torch.save'],
    ...['torch.fx.graph_module.reduce_graph_module', 'torch.distributed.rpc.rpc_sync'],
    ...['numpy.load', 'numpy.memmap', 'numpy.fromfile', 'numpy.testing._private.utils.runstring'],
    ...['pandas.read_pickle', 'pandas.eval', 'joblib.load', 'dill.loads', 'cloudpickle.loads'],
    ...[
      'yaml.unsafe_load',
      'requests.get',
      'pip.main',
      'commands.getoutput',
      '__proto__.constructor',
    ],
  ])('%s', (full) => {
    expect(isDenied(...split(full))).toBe(true);
  });

  test.each([
    ['torch.serialization', 'os.system'],
    ['project.helpers', 'os.remove'],
    ['collections', 'abc.sys.modules'],
    ['random', '_os.system'],
    ['project', 'Net.__init__.__globals__'],
  ])('%s %s, however deep it lies', (module, name) => {
    expect(isDenied(module, name)).toBe(true);
  });
});

describe('a class of a project, or a harmless one of Python, is passed over', () => {
  test.each([
    ...['mmengine.logging.history_buffer.HistoryBuffer', 'omegaconf.dictconfig.DictConfig'],
    ...['pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint', '__main__.Net'],
    ...['torch.optim.sgd.SGD', 'torch.nn.modules.conv.Conv2d', 'torchvision.models.resnet.ResNet'],
    ...['src.system.System', 'project.eval.Metric', 'utils.AverageMeter', 'addict.addict.Dict'],
    ...['collections.Counter', 'datetime.datetime', 'pathlib.PosixPath', 'enum.Enum'],
    ...['functools.partial', 'argparse.Namespace', 'types.SimpleNamespace', 'uuid.UUID'],
    ...['re._compile', 'random.Random', 'io.BytesIO', 'logging.getLogger', 'builtins.ValueError'],
    ...['numpy.core.multiarray.scalar', 'numpy.random._pickle.__randomstate_ctor'],
    ...['sklearn.preprocessing._label.LabelEncoder', 'pandas.core.frame.DataFrame'],
  ])('%s', (full) => {
    expect(isDenied(...split(full))).toBe(false);
  });
});

test('attributes of classes lead to members, not to modules or functions that run', () => {
  expect(['TRAIN', 'state_dict', '_internal'].some(leadsToCode)).toBe(false);
  expect(['__globals__', '__class__', 'system', 'os', 'eval'].every(leadsToCode)).toBe(true);
});
