/** What a file as a whole says of its numbers: which of them are codes, and which protocol it speaks. */
import { codeAt, type NumberFacts } from './numbers';

export interface FileNumbers {
  /** Most of its three-digit numbers are codes; or few are. */
  readonly codes: boolean;
  readonly foreign: boolean;
}

export interface FileSpeech {
  /** It speaks the vocabulary of mail, file transfer, telephony or chat. */
  readonly otherProtocol: boolean;
  /** It speaks some other protocol's vocabulary and never says HTTP. */
  readonly otherOnly: boolean;
  /** It is long enough to have said HTTP and never does. */
  readonly silent: boolean;
}

/** How much of a file is read for its words, in UTF-16 units, and how many of its numbers are looked at. */
const head = 30_000;
const sample = 40;

export function fileNumbers(text: string, offsets: readonly number[], numbers: NumberFacts): FileNumbers {
  let known = 0;
  const looked = Math.min(sample, offsets.length);
  for (let i = 0; i < looked; i++) if (numbers.known(codeAt(text, offsets[i] ?? 0))) known++;
  return { codes: looked >= 4 && known / looked >= 0.75, foreign: looked >= 4 && known / looked <= 0.3 };
}

export function fileSpeech(text: string): FileSpeech {
  const beginning = text.slice(0, head).toLowerCase();
  const words = new Set<string>();
  const protocol =
    /(?:\b|_)(smtp|ehlo|helo|rcpt|starttls|lmtp|jssip|privmsg|nntp|pop3|imap|(?:ftp|pasv|epsv|retr|stor|sips?|invite|cseq|dtmf|irc|mailbox|mail from)(?![a-z]))/g;
  for (let match = protocol.exec(beginning); match && words.size < 2; match = protocol.exec(beginning))
    words.add(match[1] ?? '');
  return {
    otherProtocol: words.size >= 2,
    otherOnly: words.size >= 1 && !/http(?!s?:\/)/.test(beginning),
    silent: text.length > 1500 && !/http|status|response|redirect|req|url|web|server/.test(beginning),
  };
}
