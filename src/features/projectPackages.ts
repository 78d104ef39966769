/**
 * Which constant sets a project's manifests ask for: the files that list dependencies, and what is looked for in them.
 * Reads names where dependencies stand, and versions where one is pinned directly behind; a manifest is searched, never parsed.
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

/** Ids of the sets whose libraries are asked for. */
export interface ProjectSets {
  readonly inProject: ReadonlySet<string>;
  /** Those of them that are pinned to a version without their current names. */
  readonly older: ReadonlySet<string>;
}

export interface Manifest extends ProjectSets {
  /** The path of its folder, with `/` between the parts and none at the end. */
  readonly folder: string;
  /** Its own name. */
  readonly name: string;
}

/** The sets whose libraries a manifest asks for. */
export function setsAskedFor(sets: ConstantSets, name: string, text: string): ProjectSets {
  const manifest = text.slice(0, longestManifest);
  // Comments name what is not asked for.
  const lines = manifest.replace(/^[ \t]*(?:#|\/\/).*$/gm, '');
  // In JSON a dependency is a key; a word of a description or of the keywords is none.
  const names = /\.json$/i.test(name)
    ? (library: string) => hasKey(manifest, library)
    : (library: string) => endsOf(lines, library).length > 0;
  const asked = sets.all.filter(set => set.file.packages?.some(names));
  const older = asked.filter(set =>
    Object.entries(set.file.renamed ?? {}).some(([library, version]) => pinsBelow(lines, library, version)),
  );
  return { inProject: idsOf(asked), older: idsOf(older) };
}

const idsOf = (sets: ConstantSets['all']): ReadonlySet<string> => new Set(sets.map(set => set.id));

/** The sets of a file's project: what manifests above the file ask for; where none asks for any, what any of them does. */
export function setsOfProject(manifests: readonly Manifest[], path: string): ProjectSets {
  const above = manifests.filter(({ folder, inProject }) => inProject.size > 0 && path.startsWith(`${folder}/`));
  const chosen = above.length > 0 ? above : manifests;
  return {
    inProject: new Set(chosen.flatMap(({ inProject }) => [...inProject])),
    older: new Set(chosen.flatMap(({ older }) => [...older])),
  };
}

function hasKey(text: string, library: string): boolean {
  const key = `"${library}"`;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (/^\s{0,20}:/.test(text.slice(at + key.length, at + key.length + 21))) return true;
  return false;
}

// `org.springframework` also stands for `org.springframework.boot`, and a module path for its versions: `…/fiber/v2`.
function endsOf(text: string, library: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(library); at >= 0; at = text.indexOf(library, at + 1)) {
    const after = text.slice(at + library.length, at + library.length + 3);
    if (!/[\w@.-]/.test(text.charAt(at - 1)) && !/^(?:[\w-]|:\/\/)/.test(after)) ends.push(at + library.length);
  }
  return ends;
}

// `==0.37`, `= "^0.37"`, `', '~> 2.2'`, ` (2.2.8)`, `' version '3.2.0'`; a lower bound pins nothing, nor does what another gem of a lock asks for.
const pinned =
  /^(?! ?\(~>)(?:~>|[^\n\d<>!#;~]|~){0,60}?(\d+(?:\.\d+)*)|^<\/groupId>\s{0,99}<artifactId>[^<]{0,99}<\/artifactId>\s{0,99}<version>(\d+(?:\.\d+)*)/;

function pinsBelow(text: string, library: string, version: string): boolean {
  return endsOf(text, library).some(end => {
    const [, inLine, inTag] = pinned.exec(text.slice(end, end + 400)) ?? [];
    const found = inLine ?? inTag;
    return found !== undefined && isBelow(found, version);
  });
}

function isBelow(version: string, limit: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, part] of limit.split('.').map(Number).entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
