/**
 * Takes the text of HTTP messages apart for highlighting: start lines, header fields, content.
 * Knows the form of HTTP/1.1 (RFC 9112 §2.1), not what any of it means; other text is content.
 */

export interface Token {
  readonly kind: 'method' | 'target' | 'version' | 'status' | 'phrase' | 'field' | 'value' | 'plain';
  readonly text: string;
}

const requestLine = /^([A-Z]{3,20})( )(\S+)( )(HTTP\/\d(?:\.\d)?)$/;
const statusLine = /^(HTTP\/\d(?:\.\d)?)( )(\d{3})( ?)(.*)$/;
const fieldLine = /^([\w!#$%&'*+.^`|~-]+)(:[ \t]*)(.*)$/;

/** The tokens of one or several messages; together they are the text again. */
export function httpTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let inHead = false;
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) tokens.push({ kind: 'plain', text: '\n' });
    const start = startOf(line);
    const field = inHead && !start ? fieldLine.exec(line) : undefined;
    inHead = Boolean(start) || (inHead && line !== '' && line !== '\r');
    tokens.push(
      ...(start ?? (field ? named(field, ['field', 'plain', 'value']) : [{ kind: 'plain', text: line } as const])),
    );
  }
  return tokens.filter(token => token.text);
}

function startOf(line: string): readonly Token[] | undefined {
  const request = requestLine.exec(line);
  if (request) return named(request, ['method', 'plain', 'target', 'plain', 'version']);
  const status = statusLine.exec(line);
  return status ? named(status, ['version', 'plain', 'status', 'plain', 'phrase']) : undefined;
}

function named([, ...parts]: RegExpExecArray, kinds: readonly Token['kind'][]): readonly Token[] {
  return parts.map((text, at) => ({ kind: kinds[at] ?? 'plain', text }));
}
