/**
 * The panel's page before its script runs: landmarks, the search field and the policy of what may be loaded.
 * Holds no registry; that comes by message.
 */

export interface PageParts {
  /** Addresses that the webview may load, already made for it. */
  readonly script: string;
  readonly style: string;
  /** The webview's own source, for styles. */
  readonly source: string;
  readonly nonce: string;
}

/** 128 random bits as text for one loading of the page. */
export function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

export function pageHtml({ script, style, source, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP Status Codes</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<header class="unseen"><h1>HTTP status codes</h1></header>
<main id="panel" class="panel" data-showing="list">
<nav class="browse" aria-label="Status codes" data-vscode-context="{&quot;preventDefaultContextMenuItems&quot;:true}">
<search id="finding">
<div class="field" data-vscode-context="{&quot;preventDefaultContextMenuItems&quot;:false}">
<input id="query" type="search" placeholder="Number, word, header, vendor" aria-label="Search status codes" aria-describedby="count" autocomplete="off" spellcheck="false" maxlength="200">
<vscode-toolbar-button id="follow" toggleable data-does="follow" label="Follow the editor’s cursor" title="Follow the editor’s cursor"></vscode-toolbar-button>
</div>
<div id="filters"></div>
<p id="count" role="status"></p>
</search>
<button id="which" type="button">Which code should I answer?</button>
<div id="list" class="list"></div>
</nav>
<section id="page" class="page" tabindex="0" aria-label="Chosen code"></section>
</main>
<div id="said" role="status" class="unseen"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
