/**
 * Which constant sets a project's manifests ask for: the files that list dependencies, and what is looked for in them.
 * Reads names where dependencies stand, not versions; a manifest is searched, never parsed.
 */
import type { ConstantSets } from '../registry/constants';

/** Manifests by name, `*` standing for any text; what an editor's search for files takes. */
export const manifestGlob =
  '**/{package.json,composer.json,go.mod,pom.xml,build.gradle,build.gradle.kts,libs.versions.toml,build.sbt,Gemfile,Gemfile.lock,*.gemspec,requirements*.txt,pyproject.toml,Pipfile,setup.cfg,Cargo.toml,*.csproj,*.fsproj,*.vbproj,mix.exs,pubspec.yaml,Package.swift,deno.json}';

/** Folders that hold other people's manifests. */
export const manifestExclude =
  '**/{node_modules,vendor,target,build,dist,.git,.venv,venv,site-packages,deps,_build}/**';

/** More of a manifest is not read. UTF-16 units. */
const longestManifest = 200_000;

export interface Manifest {
  /** The path of its folder, with `/` between the parts and none at the end. */
  readonly folder: string;
  /** Its own name. */
  readonly name: string;
  /** Ids of the sets whose libraries it asks for. */
  readonly sets: ReadonlySet<string>;
}

/** Ids of the sets whose libraries a manifest asks for. */
export function setsAskedFor(sets: ConstantSets, name: string, text: string): ReadonlySet<string> {
  const names = namesIn(name, text.slice(0, longestManifest));
  const asked = sets.all.filter(set => set.file.packages?.some(names));
  return new Set(asked.map(set => set.id));
}

/** The sets of a file's project: what manifests above the file ask for; where none asks for any, what any of them does. */
export function setsOfProject(manifests: readonly Manifest[], path: string): ReadonlySet<string> {
  const above = manifests.filter(({ folder, sets }) => sets.size > 0 && path.startsWith(`${folder}/`));
  const chosen = above.length > 0 ? above : manifests;
  return new Set(chosen.flatMap(({ sets }) => [...sets]));
}

/** Tests whether a package is asked for. */
function namesIn(name: string, text: string): (library: string) => boolean {
  // In JSON a dependency is a key; a word of a description or of the keywords is none.
  if (/\.json$/i.test(name)) return library => hasKey(text, library);
  // Comments name what is not asked for.
  const lines = text.replace(/^[ \t]*(?:#|\/\/).*$/gm, '');
  return library => standsAlone(lines, library);
}

function hasKey(text: string, library: string): boolean {
  const key = `"${library}"`;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (/^\s{0,20}:/.test(text.slice(at + key.length, at + key.length + 21))) return true;
  return false;
}

// `org.springframework` also stands for `org.springframework.boot`, and a module path for its versions: `…/fiber/v2`.
function standsAlone(text: string, library: string): boolean {
  for (let at = text.indexOf(library); at >= 0; at = text.indexOf(library, at + 1)) {
    const after = text.slice(at + library.length, at + library.length + 3);
    if (!/[\w@.-]/.test(text.charAt(at - 1)) && !/^(?:[\w-]|:\/\/)/.test(after)) return true;
  }
  return false;
}
