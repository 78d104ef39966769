/**
 * Makes the registry and the recogniser, each when it is first needed: activation pays for neither.
 * They are made anew only when users' own registries have changed.
 */
import { knowledge } from 'knowledge';
import { findConstants } from '../recogniser/constants';
import { createRecogniser } from '../recogniser/recognise';
import { loadRegistry, type Registry } from '../registry/codes';
import { constantSets } from '../registry/constants';
import { languagesFrom } from '../registry/languages';
import { once } from '../registry/once';
import type { RegistryFile } from '../registry/registrySchema';
import type { Core } from './documents';
import { lastOf } from './lastOf';

/** The registry as bundled, with users' own files after it; parsed at the first call. */
export function lazyRegistry(custom: () => readonly RegistryFile[]): () => Registry {
  return lastOf(custom, loadRegistry);
}

/** Recogniser and languages; what they know is parsed at the first call. */
export function lazyCore(registry: () => Registry): () => Core {
  const lasting = once(() => {
    const known = knowledge();
    return { known, constants: constantSets(known.constants), languages: languagesFrom(known.languages) };
  });
  return lastOf(registry, current => {
    const { known, constants, languages } = lasting();
    return {
      recogniser: createRecogniser(current, known, constants),
      languages,
      constants,
      constantsIn: (text, language) => findConstants(text, language, constants),
    };
  });
}
