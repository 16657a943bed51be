/** What vscode-jsonrpc uses of its LinkedMap, as the queue of messages: a Map that keeps the order in which keys came. */
export class LinkedMap<K, V> extends Map<K, V> {
  /** Takes out the oldest value. */
  shift(): V | undefined {
    for (const [key, value] of this) {
      this.delete(key);
      return value;
    }
    return undefined;
  }
}
