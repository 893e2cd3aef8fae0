/** The list that a map has under a key: a new one, kept there, where it has none yet. */
export function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}

/** The same of a set. */
export function setIn<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key);
  if (known) return known;
  const set = new Set<V>();
  map.set(key, set);
  return set;
}
