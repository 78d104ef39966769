/** What the search reads of the long texts. Sources and examples are not what people look for. */
import type { Searchable } from './searchable';

/** `texts` is what `dist/texts.json` holds of the entries, by id: Markdown by the name of its section, and other things. */
export function searchTexts(
  texts: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>,
): Required<Pick<Searchable, 'askedOf' | 'textOf'>> {
  return {
    askedOf: ({ id }) => listOf(texts[id]?.askedAs),
    textOf: ({ id }) =>
      Object.values(texts[id] ?? {})
        .filter(isText)
        .join('\n'),
  };
}

const isText = (value: unknown) => typeof value === 'string';

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);
