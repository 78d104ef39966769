/** What a file as a whole says of its numbers: which of them are codes, and which protocol it speaks. */
import { codesIn } from '../registry/codeRanges';
import type { Knowledge } from '../registry/knowledge';
import { once } from '../registry/once';
import { codeAt, type NumberFacts } from './numbers';

export interface FileNumbers {
  /** Most of its three-digit numbers are codes; or few are. */
  readonly codes: boolean;
  readonly foreign: boolean;
}

/** What a file says of the protocols it is about. */
export interface FileSpeech {
  /** It speaks, in two words at least, of mail, file transfer, telephony or chat, where this number is a reply. */
  otherProtocol(code: number): boolean;
  /** It speaks of such a protocol and never of HTTP. */
  otherOnly(code: number): boolean;
  /** It is long enough to have said HTTP and does not, as far as it is read. */
  readonly silent: boolean;
}

/** How much of a file is read for its words, in UTF-16 units, and how long one is that would have said HTTP. */
const head = 20_000;
const long = 1500;
/** How many of its numbers are looked at, at least and at most; what share of codes is most of them, and what is few. */
const fewest = 4;
const sample = 40;
const most = 0.75;
const few = 0.3;

export function fileNumbers(text: string, offsets: readonly number[], numbers: NumberFacts): FileNumbers {
  let known = 0;
  const looked = Math.min(sample, offsets.length);
  for (let i = 0; i < looked; i++) if (numbers.known(codeAt(text, offsets[i] ?? 0))) known++;
  return { codes: looked >= fewest && known / looked >= most, foreign: looked >= fewest && known / looked <= few };
}

/** Makes the reader of what files say, from the protocols that have replies of three digits too. */
export function speechReader(protocols: Knowledge['protocols']): (text: string) => FileSpeech {
  const known = new Map<string, { readonly codes: ReadonlySet<number>; readonly own: boolean }>();
  const forms: string[] = [];
  for (const { words, everyday = [], replies } of protocols) {
    const codes = new Set(replies.flatMap(codesIn));
    for (const word of [...words, ...everyday]) {
      const letters = word.replace('*', '');
      known.set(letters, { codes, own: !everyday.includes(word) });
      forms.push(letters === word ? `${word}(?![a-z])` : letters);
    }
  }
  // With a class of characters first the engine tries the words at few places.
  const protocolWord = new RegExp(`[^a-z0-9](${forms.join('|')})`, 'g');

  return text => {
    const beginning = `\n${text.slice(0, head).toLowerCase()}`;
    const words = new Set(Array.from(beginning.matchAll(protocolWord), ([, word = '']) => known.get(word)));
    const speaksHttp = once(() => /http(?!s?:\/)/.test(beginning));
    const wordsFor = (code: number) => {
      let count = 0;
      let own = false;
      for (const word of words) {
        if (!word?.codes.has(code)) continue;
        count++;
        own ||= word.own;
      }
      return own ? count : 0;
    };
    return {
      otherProtocol: code => wordsFor(code) >= 2,
      otherOnly: code => wordsFor(code) >= 1 && !speaksHttp(),
      silent: text.length > long && !/http|status|response|redirect|req|url|web|server/.test(beginning),
    };
  };
}
