/** Makes elements from values. Text enters as text nodes only; there is no way here to pass markup or inline styles. */

export type Child = Node | string | undefined | false;
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An attribute that is undefined or false is left out; true stands empty. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children.filter(child => child !== undefined && child !== false));
  return made;
}

/** A link that VS Code opens outside; only web addresses become one. */
export function webLink(label: string, address: string | undefined): HTMLElement | string {
  if (!address || !/^https?:\/\//.test(address)) return label;
  return element('a', { href: address, title: address }, label);
}

/** What the page's skeleton must hold; its absence is our own fault. */
export function required<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${kind.name} with the id ${id}`);
}
