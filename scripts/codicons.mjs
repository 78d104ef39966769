/** Lets the page import single icons of @vscode/codicons: an SVG file becomes the data of its paths, so that nothing is parsed in the page. */
import fs from 'node:fs';
import path from 'node:path';

export const codiconPlugin = {
  name: 'codicons',
  setup(build) {
    build.onLoad({ filter: /codicons[\\/]src[\\/]icons[\\/][\w-]+\.svg$/ }, ({ path: file }) => ({
      contents: `export const outlines = ${JSON.stringify(outlinesOf(fs.readFileSync(file, 'utf8'), path.basename(file)))};`,
      loader: 'js',
    }));
  },
};

/** The outlines of an icon of 16 by 16 that is nothing but paths; the other few are refused. Fill rules are left out: no icon here needs one. */
function outlinesOf(svg, name) {
  const tags = [...svg.matchAll(/<(\w+)([^>]*)>/g)].map(([, tag, attributes]) => ({ tag, attributes }));
  const [{ attributes: frame }, ...paths] = tags;
  const outlines = paths.map(({ attributes }) => / d="([^"]+)"/.exec(attributes)?.[1]);
  if (!frame.includes('viewBox="0 0 16 16"') || paths.some(({ tag }) => tag !== 'path') || outlines.includes(undefined))
    throw new Error(`${name} is more than paths of 16 by 16`);
  return outlines;
}
