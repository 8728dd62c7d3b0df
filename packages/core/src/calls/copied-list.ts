/** The empty list, shared by all that have none. */
export const none: readonly never[] = [];

/** As `[...items, item]`, which reserves room for 16 more. */
export function withAdded<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.length === 0 ? [item] : items.concat([item]);
}

export function without<Item>(items: readonly Item[], gone: Item): readonly Item[] {
  return items.length === 1 && items[0] === gone ? none : items.filter((item) => item !== gone);
}
