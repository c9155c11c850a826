import type { PickleBudget } from './budget';

/** What a pickle's opcodes make. Python's objects become inert data; none of their code is known here. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleList
  | PickleTuple
  | PickleDict
  | PickleGlobal
  | InertObject
  | NumpyArray
  | NumpyDtype
  | TorchStorage
  | TorchTensor;

/** A dict of any kind. A Map, so that no key (`__proto__`) means anything to JavaScript. */
export type PickleDict = Map<PickleValue, PickleValue>;

/** A list, which opcodes may append to. */
export class PickleList {
  readonly items: PickleValue[] = [];
}

/** A tuple (or torch.Size). */
export class PickleTuple {
  readonly items: readonly PickleValue[];

  constructor(items: readonly PickleValue[]) {
    this.items = items;
  }
}

/** What the interpreter lends to a call. */
export interface Caller {
  readonly budget: PickleBudget;
  /** Classes and functions of which nothing is known but the name. */
  readonly passedOver: Set<string>;
  /** The storage that `torch.save` wrote into these bytes; absent within such bytes. */
  readonly storageIn?: ((bytes: Uint8Array, caller: Caller) => TorchStorage) | undefined;
  /** What a call of the name, or of an inner class, with the arguments stands for. */
  called(callee: PickleValue, args: readonly PickleValue[]): PickleValue;
  /** A storage of bytes that the pickle itself has. */
  inlineStorage(dtype: string, elements: number, bytes: Uint8Array): TorchStorage;
}

/** What a name means, and what its call makes; without `call`, an inert object. */
export interface GlobalMeaning {
  readonly call?: (args: readonly PickleValue[], caller: Caller) => PickleValue;
  /** What a storage's class or a dtype holds. */
  readonly dtype?: string;
}

/** The name of a Python class or function: a record, since none is ever looked up. */
export class PickleGlobal {
  readonly name: string;
  readonly meaning: GlobalMeaning;

  constructor(name: string, meaning: GlobalMeaning) {
    this.name = name;
    this.meaning = meaning;
  }
}

/**
 * An object of a class that is not known here: a record of what the pickle gives it, in which tensors may
 * be found. None of its code is.
 */
export class InertObject {
  readonly className: string;
  /** What its class was called with. */
  readonly args: readonly PickleValue[];
  /** Its attributes as a rule: a dict. */
  state: PickleValue = null;
  /** What was appended to it: it is a kind of list or set. */
  items: PickleValue[] | null = null;
  /** What was set in it: it is a kind of dict. */
  entries: PickleDict | null = null;

  constructor(className: string, args: readonly PickleValue[] = []) {
    this.className = className;
    this.args = args;
  }
}

/** What `getattr` gives of a class or an object: a member of an enumeration, an inner class, a method. */
export class InertAttribute extends InertObject {
  readonly attribute: string;

  constructor(owner: string, attribute: string) {
    super(`${owner}.${attribute}`);
    this.attribute = attribute;
  }
}

/** Memory that tensors view; its bytes lie elsewhere in the file, or are here. */
export class TorchStorage {
  readonly key: string;
  /** safetensors' name of the number format; U8 for untyped storages. */
  readonly dtype: string;
  /** Elements of the whole storage, as the pickle says. */
  readonly elements: number;
  /** The part of it that a view takes, in elements; all of it as a rule. */
  readonly view: { readonly begin: number; readonly elements: number };
  /** Null where they lie elsewhere. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;

  constructor(
    key: string,
    dtype: string,
    elements: number,
    view = { begin: 0, elements },
    bytes: Uint8Array<ArrayBuffer> | null = null,
  ) {
    this.key = key;
    this.dtype = dtype;
    this.elements = elements;
    this.view = view;
    this.bytes = bytes;
  }
}

/** A tensor as a view of a storage; lengths, strides and offset in elements. */
export class TorchTensor {
  readonly storage: TorchStorage;
  readonly dtype: string;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];

  constructor(of: {
    storage: TorchStorage;
    dtype: string;
    offset: number;
    shape: readonly number[];
    strides: readonly number[];
  }) {
    this.storage = of.storage;
    this.dtype = of.dtype;
    this.offset = of.offset;
    this.shape = of.shape;
    this.strides = of.strides;
  }
}

/** A number format of NumPy's. */
export class NumpyDtype {
  /** Its kind and bytes: `f4`. */
  readonly code: string;
  isBigEndian: boolean;

  constructor(code: string) {
    this.code = code.replace(/^[<>|=]/, '');
    this.isBigEndian = code.startsWith('>');
  }
}

/** An array of NumPy's, which pickles make empty and fill afterwards. */
export class NumpyArray {
  /** Null for what is no array of numbers. */
  tensor: TorchTensor | null = null;
}
