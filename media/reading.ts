/** The half of the page in which one code, guide or question is read. */
import { entryPage, extrasOf } from '../src/panel/entryPage';
import { guidePage } from '../src/panel/guidePage';
import { questionPage } from '../src/panel/questionPage';
import { classNotes } from '../src/panel/rows';
import { setOn } from './controls';
import { required } from './elements';
import { drawEntry } from './entry';
import { whenFocused } from './focus';
import { drawGuide } from './guide';
import type { Library } from './library';
import type { Memory } from './memory';
import { scrollDrawn } from './place';
import { drawQuestion, listenForAnswers } from './questions';
import { drawWelcome } from './welcome';

export interface Reading {
  /** What scrolls and holds the page of a code. */
  readonly box: HTMLElement;
  /** Whether it follows the editor's cursor, as the extension said last. */
  readonly follows: boolean;
  showFollowing(follows: boolean): void;
  draw(): void;
  /** Draws the page anew where it stands, for what has arrived since; whoever is reading it keeps the place. */
  refill(): void;
  /** Scrolls it to where it was left. */
  scrollBack(): void;
  /** Moves the focus to its heading. */
  focus(options?: FocusOptions): void;
}

export function createReading(
  panel: HTMLElement,
  { memory, library }: { readonly memory: Memory; readonly library: Library },
): Reading {
  const box = required('page', HTMLElement);
  let follows = false;
  listenForAnswers(box);

  function draw(): void {
    const { registry, texts } = library;
    if (!registry) return;
    const { state, shown } = memory;
    const around = { back: state.at >= 0, forward: state.at < state.visited.length - 1, follows };
    const entry = registry.entry(shown ?? '');
    const guide = entry ? undefined : library.guide(shown);
    const asked = entry ? undefined : questionPage(registry, texts, shown ?? '');
    const isRead = (entry ?? guide ?? asked) !== undefined;
    panel.dataset.showing = isRead && !state.listing ? 'page' : 'list';
    // The welcome is the same in any width, and to ask for its width would take a tenth of the time in which the panel opens.
    box.classList.toggle('folding', isRead);
    if (asked) drawQuestion(box, asked, around);
    else if (guide) drawGuide(box, guidePage(registry, guide, texts.questions), around);
    else if (entry) {
      const extras = { ...extrasOf(texts.texts[entry.id]), sets: texts.sets, guides: texts.guides };
      drawEntry(box, entryPage(registry, entry, extras), around);
    } else drawWelcome(box, classNotes(registry, texts.classes), around);
  }

  function focus(options?: FocusOptions): void {
    box.querySelector<HTMLElement>('h2')?.focus(options);
  }

  const scrollBack = () => scrollDrawn(box, memory.state.scrolled.page);

  return {
    box,
    get follows() {
      return follows;
    },
    showFollowing(on) {
      follows = on;
      for (const button of panel.querySelectorAll('[data-does="follow"]')) setOn(button, on);
    },
    draw,
    refill() {
      const isRead = box.contains(document.activeElement);
      draw();
      scrollBack();
      if (isRead) whenFocused(() => focus({ preventScroll: true }));
    },
    scrollBack,
    focus,
  };
}
