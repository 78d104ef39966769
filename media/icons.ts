/** The icons of the page: VS Code's own, only those that it draws. */
import { outlines as arrowLeft } from '@vscode/codicons/src/icons/arrow-left.svg';
import { outlines as arrowRight } from '@vscode/codicons/src/icons/arrow-right.svg';
import { outlines as chevronRight } from '@vscode/codicons/src/icons/chevron-right.svg';
import { outlines as copy } from '@vscode/codicons/src/icons/copy.svg';
import { outlines as insert } from '@vscode/codicons/src/icons/insert.svg';
import { outlines as link } from '@vscode/codicons/src/icons/link.svg';
import { outlines as search } from '@vscode/codicons/src/icons/search.svg';
import { outlines as starEmpty } from '@vscode/codicons/src/icons/star-empty.svg';
import { outlines as starFull } from '@vscode/codicons/src/icons/star-full.svg';
import { outlines as target } from '@vscode/codicons/src/icons/target.svg';

const outlines = {
  chevron: chevronRight,
  back: arrowLeft,
  forward: arrowRight,
  copy,
  insert,
  link,
  find: search,
  star: starEmpty,
  starred: starFull,
  follow: target,
};

export type Icon = keyof typeof outlines;

/** 16 by 16, in the colour of the text around it; nothing to be read out. */
export function icon(name: Icon): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon ${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  for (const outline of outlines[name]) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', outline);
    drawing.append(path);
  }
  return drawing;
}
