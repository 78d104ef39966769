/** The definition of registries as a JSON Schema, for editors and for the run-time check. Used by the build and the tests alone. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { registryFileSchema } from './registrySchema';
import type { Schema } from './schemaCheck';

/** VS Code shows the two keys of its own, `errorMessage` and `patternErrorMessage`, and so does our check. */
export function registryJsonSchema(): Schema {
  return toJsonSchema(registryFileSchema, {
    overrideAction({ valibotAction, jsonSchema }) {
      const message = 'message' in valibotAction ? valibotAction.message : undefined;
      if (typeof message !== 'string') return undefined;
      return { ...jsonSchema, [valibotAction.type === 'regex' ? 'patternErrorMessage' : 'errorMessage']: message };
    },
  }) as Schema;
}
