/** An element with classes, attributes and children. Texts become text nodes: nothing of a draft is read as mark-up. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { class: classes = "", ...attributes }: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (classes !== "") made.className = String(classes);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
