/** The examples of data in CONTRIBUTING and README are as the schemas want them: who copies one begins with what holds. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as v from 'valibot';
import { constantSetSchema } from '../../src/registry/constantSchema';
import { languageSchema, patternSchema, protocolSchema } from '../../src/registry/knowledgeSchema';
import { registryFileSchema } from '../../src/registry/registrySchema';

/** By a key that only this kind of file has. */
const schemas = {
  entries: registryFileSchema,
  replies: protocolSchema,
  forms: constantSetSchema,
  lineComments: languageSchema,
  pattern: patternSchema,
} as const;

interface Example {
  readonly text: string;
  readonly value: object;
}

/** The blocks of JSON that are whole; a line of a file is none. */
function examplesIn(name: string): readonly Example[] {
  const blocks = fs.readFileSync(name, 'utf8').matchAll(/^ *```json\n(.*?)\n *```$/gms);
  return [...blocks].flatMap(([, text = '']) => (/^\s*\{/.test(text) ? [{ text, value: JSON.parse(text) }] : []));
}

suite('examples in the documents', () => {
  for (const name of ['CONTRIBUTING.md', 'README.md']) {
    const examples = examplesIn(name);
    test(`${name} has some`, () => assert.ok(examples.length > 0));
    for (const { text, value } of examples)
      test(`${name}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
        const [, schema] = Object.entries(schemas).find(([key]) => key in value) ?? [];
        assert.ok(schema, 'no schema is known for it');
        const { issues } = v.safeParse(schema, value);
        assert.equal(issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`).join('; '), undefined);
      });
  }
});
