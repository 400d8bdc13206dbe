/**
 * Keeps what `make` made, by key, up to `most` of them; then all are let go of. Names of zones come from addresses and
 * cookies, and a server lives long: nothing that they make may be kept without an end.
 */
export function bounded<Value>(most: number, make: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
