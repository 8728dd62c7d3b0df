import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

/** Less than this many pixels from the end counts as at the end. */
const endZone = 40;

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  /** What an item is known by, whatever its place. */
  readonly keyOf: (item: Item) => string | number;
  readonly render: (item: Item, index: number) => ComponentChildren;
  /** Height of an item that has not been drawn, pixels. */
  readonly rowHeight: number;
  readonly label: string;
  readonly class?: string;
  /** Stays at the end as items come, unless the person has scrolled away from it. */
  readonly followsEnd?: boolean;
  /** The item to bring into view, whenever it changes. */
  readonly target?: string | number | undefined;
  /** What scrolls with the list, above it. */
  readonly head?: ComponentChildren;
}

/** A list of any length, of which only what is seen is drawn. */
export function VirtualList<Item>(props: VirtualListProps<Item>): JSX.Element {
  const { items, keyOf, render, label, followsEnd = false, target, head } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(followsEnd);
  const virtualizer = useVirtualizer(props, scroller, list);
  const index = target === undefined ? -1 : items.findIndex((item) => keyOf(item) === target);
  useEffect(() => {
    if (index < 0) return;
    atEnd.current = false;
    virtualizer.scrollToIndex(index, { align: "center" });
  }, [target, index >= 0]);
  const last = items.at(-1);
  useLayoutEffect(() => {
    if (followsEnd && atEnd.current && items.length > 0) {
      virtualizer.scrollToIndex(items.length - 1, { align: "end" });
    }
  }, [items.length, last === undefined ? undefined : keyOf(last), virtualizer.getTotalSize()]);
  return (
    <div
      class={`scroller ${props.class ?? ""}`}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || items.length === 0) return;
        if (event.key !== "Home" && event.key !== "End") return;
        // By row, for rows that were never drawn have no height to scroll by.
        event.preventDefault();
        if (event.key === "End") virtualizer.scrollToIndex(items.length - 1, { align: "end" });
        else event.currentTarget.scrollTo({ top: 0 });
      }}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < endZone;
      }}
    >
      {head}
      <ol
        class="virtual"
        ref={list}
        aria-label={label}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <li
              key={keyOf(item)}
              class="virtual-row"
              data-index={row.index}
              data-key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              ref={(element) => virtualizer.measureElement(element)}
              style={{ transform: `translateY(${row.start - virtualizer.options.scrollMargin}px)` }}
            >
              {render(item, row.index)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Elements = Virtualizer<HTMLDivElement, Element>;

function useVirtualizer<Item>(
  { items, keyOf, rowHeight }: VirtualListProps<Item>,
  scroller: { readonly current: HTMLDivElement | null },
  list: { readonly current: HTMLOListElement | null },
): Elements {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options = {
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 4,
    scrollMargin: list.current?.offsetTop ?? 0,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, Element>(options));
  virtualizer.setOptions(options);
  // What the library's own adapters do; it has no other names for it.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return virtualizer;
}
