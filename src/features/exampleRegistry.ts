/** The registry that "Create a Registry" begins with: two codes that show what may be said, in the words of its owner's name. */
import { registryEnding, schemaScheme } from '../contributions';

/** The address of the JSON Schema, for `$schema`. */
export const schemaAddress = `${schemaScheme}:/registry.schema.json`;

/** The text of a registry whose publisher has this name. Passes the check of registries, whatever the name. */
export function exampleRegistry(name: string): string {
  return `{
  "$schema": "${schemaAddress}",
  "publisher": {
    "id": "${idFrom(name)}",
    "name": ${JSON.stringify(name)},
    "kind": "custom",
    "introduction": "Who gives these numbers, and where one meets them."
  },
  "entries": [
    {
      "code": 470,
      "phrase": "Quota Spent",
      "summary": "The account has used up its requests for this month.",
      "retry": "after-change",
      "headers": [{ "name": "Retry-After", "need": "may", "note": "until the quota is filled again" }],
      "related": [429],
      "details": {
        "happened": "The account counts its requests by month, and this one was over the limit.",
        "client": "Do not repeat the request before the time in \`Retry-After\`. Ask for a larger quota if it happens often.",
        "server": "Look up the account by the \`X-Account\` header field, and compare its count with its plan.",
        "example": {
          "request": "GET /reports/7 HTTP/1.1\\nHost: api.example.com\\nX-Account: 1042\\n",
          "response": "HTTP/1.1 470 Quota Spent\\nRetry-After: 86400\\n"
        }
      }
    },
    {
      "code": 570,
      "phrase": "Warehouse Closed",
      "summary": "The warehouse does not answer; the order has been kept.",
      "retry": "later"
    }
  ]
}
`;
}

/** The name of the file for such a registry: `our-team.http-status.json`. */
export function registryFileName(name: string): string {
  return idFrom(name) + registryEnding;
}

/** Lower-case letters and digits with hyphens between. Begins with `our-` so that it is no built-in publisher's. */
function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 40).replace(/-$/, '');
  return id.startsWith('our-') ? id : `our-${id || 'codes'}`;
}
