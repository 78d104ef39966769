/** The long texts of an entry in one piece, for the search. Sources and examples are not what people look for. */

/** `texts` is what `dist/texts.json` holds of an entry: Markdown by the name of its section, and other things. */
export function searchText(texts: Readonly<Record<string, unknown>> | undefined): string {
  return Object.values(texts ?? {})
    .filter(text => typeof text === 'string')
    .join('\n');
}
