/**
 * Scrolls the page as little as brings the element into view with its scroll margins, or with it at the top.
 * `scrollIntoView` would scroll the frames around the page as well, and the editor's hide the first pixels of it then.
 */
export function bringIntoView(element: HTMLElement, place: "top" | "nearest" = "nearest"): void {
  const { top, right, bottom, left } = element.getBoundingClientRect();
  const own = getComputedStyle(element);
  const page = getComputedStyle(document.documentElement);
  const room = (side: "Top" | "Right" | "Bottom" | "Left"): number =>
    (Number.parseFloat(own[`scrollMargin${side}`]) || 0) + (Number.parseFloat(page[`scrollPadding${side}`]) || 0);
  const { clientWidth, clientHeight } = document.documentElement;
  const start = top - room("Top");
  window.scrollBy(
    least(left - room("Left"), right + room("Right") - clientWidth),
    place === "top" ? start : least(start, bottom + room("Bottom") - clientHeight),
  );
}

/** How far to scroll where something begins `start` behind the beginning of the page and ends `end` behind its end. */
function least(start: number, end: number): number {
  if (start < 0) return Math.min(0, Math.max(start, end));
  return Math.max(0, Math.min(start, end));
}
