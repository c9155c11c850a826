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

/** A name of the allow list, and what its call makes; without `call`, an inert object. */
export interface GlobalMeaning {
  readonly call?: (args: readonly PickleValue[], budget: PickleBudget) => PickleValue;
  /** What a storage's class or a dtype holds. */
  readonly dtype?: string;
}

/** A Python class or function that the allow list knows. */
export class PickleGlobal {
  readonly name: string;
  readonly meaning: GlobalMeaning;

  constructor(name: string, meaning: GlobalMeaning) {
    this.name = name;
    this.meaning = meaning;
  }
}

/** An object of no interest (arguments, dates, numpy's arrays): what it was, and nothing else. */
export class InertObject {
  readonly className: string;

  constructor(className: string) {
    this.className = className;
  }
}

/** Memory that tensors view; its bytes lie elsewhere in the file. */
export class TorchStorage {
  readonly key: string;
  /** safetensors' name of the number format; U8 for untyped storages. */
  readonly dtype: string;
  /** Elements of the whole storage, as the pickle says. */
  readonly elements: number;
  /** The part of it that a view takes, in elements; all of it as a rule. */
  readonly view: { readonly begin: number; readonly elements: number };

  constructor(key: string, dtype: string, elements: number, view = { begin: 0, elements }) {
    this.key = key;
    this.dtype = dtype;
    this.elements = elements;
    this.view = view;
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
