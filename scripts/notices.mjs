/** The licences of what is bundled, as their packages state them. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * One text with the licence of each package that some bundle holds a file of, from the metafiles of those bundles.
 * @throws Error where a package comes without a licence file.
 */
export function noticesOf(metafiles, root) {
  const packages = new Set();
  for (const { inputs } of metafiles)
    for (const input of Object.keys(inputs)) {
      const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0];
      if (found) packages.add(found);
    }
  return [...packages]
    .sort()
    .map(folder => {
      const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
      const file = fs.readdirSync(path.join(root, folder)).find(entry => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
      if (!file) throw new Error(`${name} is bundled but has no licence file; find its licence or leave it out`);
      const text = fs.readFileSync(path.join(root, folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
