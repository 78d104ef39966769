/** package.json and the code's own lists say the same, both ways. */
import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import { commands, panelViewType, registryEnding, section, settingDefaults } from '../src/contributions';

interface Setting {
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly scope?: string;
}

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly icon?: string;
  readonly enablement?: string;
}

interface Manifest {
  readonly engines: Readonly<Record<string, string>>;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly dependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly extensionKind: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: unknown;
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const manifest: Manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const settings = manifest.contributes.configuration.properties;
const sorted = (texts: readonly string[]) => [...texts].sort();

suite('manifest', () => {
  test('commands are those of the code', () =>
    assert.deepEqual(
      sorted(manifest.contributes.commands.map(({ command }) => command)),
      sorted(Object.values(commands)),
    ));
  test('every command has the category and a title that names no code', () => {
    for (const { title, category } of manifest.contributes.commands) {
      assert.equal(category, 'HTTP Status');
      assert.match(title, /^[A-Z][\w ]+[…?]?$/);
    }
  });
  test('menus name commands that exist', () => {
    const named = Object.values(manifest.contributes.menus).flat();
    assert.deepEqual(
      named.filter(({ command }) => !Object.values<string>(commands).includes(command)),
      [],
    );
  });
  test('a command that needs an argument is not in the palette', () => {
    const ofMenu = manifest.contributes.menus['webview/context']?.map(({ command }) => command) ?? [];
    assert.equal(ofMenu.length, 8);
    for (const needy of [commands.copy, ...ofMenu])
      assert.equal(
        manifest.contributes.menus.commandPalette?.find(({ command }) => command === needy)?.when,
        'false',
        needy,
      );
  });
  test('a command that needs an editor or the panel says so itself, for the palette and for keys', () => {
    const inPanel = `activeWebviewPanelId == '${panelViewType}'`;
    const conditions = manifest.contributes.commands.flatMap(({ command, enablement }) =>
      enablement === undefined ? [] : [[command, enablement]],
    );
    assert.deepEqual(Object.fromEntries(conditions), {
      [commands.explain]: 'editorIsOpen',
      [commands.toConstant]: 'editorIsOpen && !editorReadonly',
      [commands.toNumber]: 'editorIsOpen && !editorReadonly',
      [commands.allToConstants]: 'editorIsOpen && !editorReadonly',
      [commands.back]: inPanel,
      [commands.forward]: inPanel,
    });
    const { keybindings, menus } = manifest.contributes;
    for (const { when } of menus.commandPalette ?? []) assert.equal(when, 'false');
    for (const { command, when } of keybindings) {
      assert.ok(command === commands.back || command === commands.forward, command);
      assert.equal(when, undefined);
    }
  });
  test('menus of the panel stand there alone', () => {
    for (const { when } of manifest.contributes.menus['webview/context'] ?? [])
      assert.ok(when?.startsWith(`webviewId == '${panelViewType}' && webviewSection `), when);
  });
  test('no command has an icon, as no menu shows one', () => {
    const { commands: all, menus } = manifest.contributes;
    assert.deepEqual(Object.keys(menus), ['commandPalette', 'webview/context']);
    assert.ok(all.every(({ icon }) => icon === undefined));
  });
  test('settings and defaults are those of the code', () =>
    assert.deepEqual(
      Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, setting.default])),
      Object.fromEntries(Object.entries(settingDefaults).map(([name, value]) => [`${section}.${name}`, value])),
    ));
  test('every setting is described, scoped, and each of its choices explained', () => {
    for (const [id, setting] of Object.entries(settings)) {
      assert.ok(setting.markdownDescription, id);
      assert.ok(['language-overridable', 'resource'].includes(setting.scope ?? ''), id);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, id);
      if (setting.enum) assert.ok(setting.enum.includes(String(setting.default)), id);
    }
  });
  test('it wakes for any language and for a panel to restore, and for nothing else', () =>
    assert.deepEqual(manifest.activationEvents, ['onLanguage', `onWebviewPanel:${panelViewType}`]));
  test('one bundle for both hosts', () => assert.equal(manifest.main, manifest.browser));
  test('what is loaded at once and what is loaded later are packed', () => {
    const packed = fs.readFileSync('.vscodeignore', 'utf8').split('\n');
    for (const file of [manifest.main.replace('./', ''), 'dist/later.js', 'dist/texts.json'])
      assert.ok(packed.includes(`!${file}`), file);
  });
  test('works in untrusted and virtual workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });
  test('files that a workspace names are read only if it is trusted', () =>
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, [
      `${section}.customRegistries`,
    ]));
  test('registries get their schema by name, and it is packed', () => {
    const [validation] = manifest.contributes.jsonValidation;
    assert.equal(validation?.fileMatch, `*${registryEnding}`);
    const packed = fs.readFileSync('.vscodeignore', 'utf8').split('\n');
    assert.ok(packed.includes(`!${validation?.url.replace('./', '')}`));
  });
  test('the types are those of the oldest VS Code it runs in', () =>
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`));
  test('what runs is bundled: no dependencies', () => assert.equal(manifest.dependencies, undefined));
  test('the icon is a PNG of 128 by 128', () => {
    const icon = fs.readFileSync(manifest.icon);
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
  });
});
