/**
 * Has one value worked on at a time: of those that come meanwhile the newest is next, and the others are
 * never begun, so that no queue grows while a slider moves. `work` must not reject.
 */
export function latestOnly<Value>(work: (value: Value) => Promise<void>): (value: Value) => void {
  let next: { readonly value: Value } | null = null;
  let isBusy = false;
  const goOn = async () => {
    isBusy = true;
    while (next !== null) {
      const { value }: { readonly value: Value } = next;
      next = null;
      await work(value);
    }
    isBusy = false;
  };
  return (value) => {
    next = { value };
    if (!isBusy) void goOn();
  };
}
