/** Users' own registries: found by the setting, taken up and given up while the editor runs, wrong ones named at the wrong place. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsAt, eventually, hoverTexts, labelOf, lensTitles, openText, withSetting } from './support/editing';

const name = 'kettle.http-status.json';
const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('none:/');
const place = (file = name) => vscode.Uri.joinPath(folder(), file);

const registry = (entry: object, publisher: object = {}) =>
  JSON.stringify({
    publisher: { id: 'our-kettle', name: 'Our Kettle', kind: 'custom', introduction: 'Tea.', ...publisher },
    entries: [{ code: 799, phrase: 'Kettle Empty', summary: 'Water is missing.', ...entry }],
  });

const write = (text: string, file = name) =>
  Promise.resolve(vscode.workspace.fs.writeFile(place(file), new TextEncoder().encode(text)));

async function remove(file = name): Promise<void> {
  await Promise.resolve(vscode.workspace.fs.delete(place(file))).catch(() => undefined);
}

const problems = (file = name) =>
  vscode.languages.getDiagnostics(place(file)).filter(({ source }) => source === 'HTTP Status Lens');

/** Waits until the hover over a number says so, and gives it. */
async function hoverSays(code: number, wanted: RegExp): Promise<string> {
  const { document, caret } = await openText('javascript', `res.status(‸${code}).end();\n`);
  const text = await eventually(
    async () => (await hoverTexts(document, caret)).join('\n'),
    text => wanted.test(text),
  );
  assert.match(text, wanted);
  return text;
}

const withRegistries = (names: unknown, work: () => Promise<void>) => withSetting('customRegistries', names, work);

suite('users’ own registries', () => {
  teardown(async () => {
    await remove();
    await remove('second.json');
  });

  test('are taken up when the setting names them and given up with it', async () => {
    await write(registry({}));
    await hoverSays(799, /No valid status code|no valid status code/);
    await withRegistries([name], async () => {
      assert.match(await hoverSays(799, /Kettle Empty/), /\*\*799 Kettle Empty\*\* · Our Kettle · unofficial/);
    });
    await hoverSays(799, /no valid status code/);
  });

  test('are read anew when a file changes, goes and comes back', () =>
    withRegistries([name], async () => {
      await write(registry({}));
      await hoverSays(799, /Kettle Empty/);
      await write(registry({ phrase: 'Kettle Dry' }));
      await hoverSays(799, /Kettle Dry/);
      await remove();
      await hoverSays(799, /no valid status code/);
      await write(registry({ phrase: 'Kettle Back' }));
      await hoverSays(799, /Kettle Back/);
    }));

  test('are in hovers with their long texts, in lenses and completions', () =>
    withRegistries([name], async () => {
      await write(registry({ code: 460, details: { happened: 'Tea.', client: 'Fill `Kettle`, [see](command:x).' } }));
      const hover = await hoverSays(460, /Kettle Empty/);
      assert.match(hover, /\*\*As a client:\*\* Fill `Kettle`, \\\[see\\\]\\\(command\\:x\\\)\\\./);
      assert.match(hover, /Elsewhere: .*AWS/);
      const { document, caret } = await openText('javascript', 'res.status(460).end();\nres.status(‸);\n');
      assert.match((await lensTitles(document))[0] ?? '', /^460 · Our Kettle: Kettle Empty/);
      const offered = (await completionsAt(document, caret)).filter(item => labelOf(item) === '460');
      assert.ok(offered.some(({ filterText }) => filterText?.includes('Kettle Empty')));
    }));

  test('show their text as text', () =>
    withRegistries([name], async () => {
      await write(registry({ phrase: '<b>Kettle</b> [tea](command:x) **dry** $(flame)', summary: 'שלום 🫖' }));
      const hover = await hoverSays(799, /Kettle/);
      assert.match(
        hover,
        /\\<b\\>Kettle\\<\/b\\> \\\[tea\\\]\\\(command\\:x\\\) \\\*\\\*dry\\\*\\\* \\\$\\\(flame\\\)/,
      );
      assert.match(hover, /שלום 🫖/);
    }));

  test('that are wrong are named at their line, and nothing else is lost', () =>
    withRegistries([name, 'second.json'], async () => {
      await write(registry({}).replace('"entries"', '\n  "entries"').replace('799', '99'));
      await write(registry({ code: 798 }, { id: 'our-second' }), 'second.json');
      const [problem] = await eventually(
        async () => problems(),
        found => found.length > 0,
      );
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(problem?.message ?? '', /^"code": write a whole number from 100 to 9999/);
      assert.deepEqual([problem?.range.start.line, problem?.range.start.character], [1, 21]);
      await hoverSays(798, /Kettle Empty/);
      await hoverSays(404, /Not Found/);
      await write(registry({}));
      await hoverSays(799, /Kettle Empty/);
      assert.deepEqual(problems(), []);
    }));

  test('with a number that is never recognised in files say so at its line, and list it', () =>
    withRegistries([name], async () => {
      await write(registry({ code: 1470 }));
      const [problem] = await eventually(
        async () => problems(),
        found => found.length > 0,
      );
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
      assert.match(problem?.message ?? '', /^Numbers from 1000 on are not recognised in files/);
    }));

  test('have no problems any more when nobody names them', async () => {
    await withRegistries([name], async () => {
      await write('kettle');
      assert.equal(
        (
          await eventually(
            async () => problems(),
            found => found.length > 0,
          )
        ).length,
        1,
      );
    });
    assert.deepEqual(
      await eventually(
        async () => problems(),
        found => found.length === 0,
      ),
      [],
    );
  });

  test('may not call themselves by the id of a built-in publisher', () =>
    withRegistries([name], async () => {
      await write(registry({}, { id: 'nginx' }));
      const [problem] = await eventually(
        async () => problems(),
        found => found.length > 0,
      );
      assert.match(problem?.message ?? '', /^"nginx" is a built-in publisher; choose another/);
      await hoverSays(499, /Client Closed Request/);
    }));

  test('are not read when they are too large or no text', () =>
    withRegistries([name], async () => {
      await write(registry({}).padEnd(12_000_000));
      const message = (wanted: RegExp) =>
        eventually(
          async () => problems()[0]?.message ?? '',
          said => wanted.test(said),
        );
      assert.match(await message(/MB/), /^This registry is not used: it has 12 MB, at most 10 MB are read/);
      await vscode.workspace.fs.writeFile(place(), new Uint8Array([0xff, 0xfe, 0x7b, 0]));
      assert.match(await message(/UTF-8/), /it is not UTF-8 text; save it with that encoding/);
      await remove();
      await vscode.workspace.fs.createDirectory(place());
      assert.match(await message(/folder/), /^This registry is not used: it is a folder; name a file in it/);
    }));

  test('may lie outside of the workspace, at an absolute path, where there is a file system', async () => {
    if (folder().scheme !== 'file') return;
    const outside = `../out/${name}`;
    await write(registry({}), outside);
    try {
      await withRegistries([place(outside).fsPath], async () => {
        await hoverSays(799, /Kettle Empty/);
        await write(registry({ phrase: 'Kettle Dry' }), outside);
        await hoverSays(799, /Kettle Dry/);
      });
    } finally {
      await remove(outside);
    }
  });

  test('may begin with a byte-order mark', () =>
    withRegistries([name], async () => {
      await write(`\ufeff${registry({})}`);
      await hoverSays(799, /Kettle Empty/);
    }));

  test('nonsense in the setting does no harm', () =>
    withRegistries([7, null, '', ' ', '../../..', '/', 'no/such.json', { a: 1 }], async () => {
      await hoverSays(404, /Not Found/);
    }));

  test('their schema is at the address that `$schema` names', async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('http-status-lens:/registry.schema.json'),
    );
    assert.match(document.getText(), /"title":"HTTP Status Lens registry"/);
  });
});
