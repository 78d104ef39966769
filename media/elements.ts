/** Makes elements from values. Text enters as text nodes only; there is no way here to pass markup or inline styles. */

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

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

const paths = {
  chevron: 'M6 4l4 4-4 4',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  forward: 'M6 3.5L10.5 8 6 12.5',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  insert: 'M2.5 8H10M7 5l3 3-3 3M13 3v10',
  done: 'M3 8.5L6.5 12 13 4.5',
  link: 'M6.2 9.8l3.6-3.6M7 4.6l1.3-1.3a2.7 2.7 0 0 1 3.9 3.9L10.9 8.5M9 11.4l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.9l1.3-1.3',
  find: 'M6.8 2.5a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6zM10 10l3.5 3.5',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  follow: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
} as const;

export type Icon = keyof typeof paths;

/** A drawing of ours, 16 by 16, in the colour of the text around it; nothing to be read out. */
export function icon(name: Icon): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon ${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}
