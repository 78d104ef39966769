/** Makes the registry and the recogniser, each when it is first needed, and once: activation pays for neither. */
import { knowledge } from 'knowledge';
import { createRecogniser } from '../recogniser/recognise';
import { loadRegistry, type Registry } from '../registry/codes';
import { constantSets } from '../registry/constants';
import { languagesFrom } from '../registry/languages';
import type { Core } from './documents';

/** The registry as bundled; parsed at the first call. */
export function lazyRegistry(): () => Registry {
  return once(() => loadRegistry());
}

/** Recogniser and languages; what they know is parsed at the first call. */
export function lazyCore(registry: () => Registry): () => Core {
  return once(() => {
    const known = knowledge();
    const constants = constantSets(known.constants);
    return {
      recogniser: createRecogniser(registry(), known, constants),
      languages: languagesFrom(known.languages),
      constants,
    };
  });
}

function once<Value>(make: () => Value): () => Value {
  const made: { value?: Value } = {};
  return () => {
    made.value ??= make();
    return made.value;
  };
}
