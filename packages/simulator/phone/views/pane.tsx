import type { ComponentChildren, JSX } from "preact";

interface PaneProps {
  /** Names the pane for those who do not see which tab is current. */
  readonly title: string;
  /** The part above what scrolls. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The panes beside the phone: one for each view. */
export function Pane({ title, head, children }: PaneProps): JSX.Element {
  return (
    <section class="pane" aria-labelledby="pane-title">
      <h2 id="pane-title" class="for-ears">
        {title}
      </h2>
      {head !== undefined && head !== false && <div class="pane-head">{head}</div>}
      {children}
    </section>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What a pane shows while there is nothing to show. */
export function Empty({ title, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p class="quiet">{children}</p>
    </div>
  );
}
