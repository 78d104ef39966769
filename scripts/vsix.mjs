/** Packs what is built, as it is shipped. The packer lists the files on standard output. */
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

/** `packagePath` is relative to the current folder. */
export const writeVsix = packagePath =>
  createVSIX({
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    packagePath,
    dependencies: false,
    // The README's pictures and pages stay in the repository; without its address there is nothing to rewrite their links to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
