/**
 * Makes Markdown for hovers and completions: escaped text, links to pages, links to our own commands.
 * Whatever doesn't come from this code goes through `escaped`, so that a registry or a file can't write a link.
 */

/** Text that shows itself, whatever it holds: nothing in it is Markdown, HTML or an icon. On one line. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~|<>&$:@]/g, '\\$&');
}

/** A long text of a user's registry: `code` stays code, all else shows itself. On one line. */
export function plainText(text: string): string {
  return text
    .split(/`([^`\n]+)`/)
    .map((piece, place) => (place % 2 ? code(piece) : escaped(piece)))
    .join('');
}

/** Text as code. Backquotes inside can't end it. */
export function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ');
  return `\`${plain}\``;
}

/** A link to a page, or the bare label where the address isn't one of the web's. */
export function link(label: string, address: string | undefined): string {
  if (!address || !/^https?:\/\//.test(address)) return escaped(label);
  // What is encoded already stays; only what could end the address or the line is encoded here.
  return `[${escaped(label)}](${address.replace(/[\s<>"'()[\]\\`]/g, encodeCharacter)})`;
}

/** A link that runs one of our commands; `icon` is the id of a codicon. */
export function commandLink(
  label: string,
  command: string,
  commandArguments: readonly (string | number)[],
  tooltip: string,
  icon?: string,
): string {
  const address = `command:${command}?${encodeURIComponent(JSON.stringify(commandArguments)).replace(/[()'*!]/g, encodeCharacter)}`;
  return `[${icon ? `$(${icon}) ` : ''}${escaped(label)}](${address} "${tooltip.replace(/["\\\n[\]<>$`]/g, ' ')}")`;
}

/** Parts beside each other, the empty ones left out. */
export function beside(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part).join(' · ');
}

/** Lines of one paragraph, the empty ones left out. */
export function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part).join('  \n');
}

/** Paragraphs below each other, the empty ones left out. */
export function below(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter(paragraph => paragraph).join('\n\n');
}

const encodeCharacter = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
