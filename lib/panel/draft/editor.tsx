import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Check } from '../../model.ts';
import { useWords } from '../words.ts';
import type { Place } from './actions.ts';
import { editBetween, moved } from './edit.ts';

export interface EditorHandle {
  /** Selects the words of a finding and brings them into view; false where they do not stand in the text any more. */
  reveal(finding: string, place: number): boolean;
}

export interface EditorProps {
  text: string;
  /** Unset where the text is another page's: then it can be read and not written. */
  onText?: ((text: string) => void) | undefined;
  /** The last check, which may be of an earlier text. */
  check: Check | undefined;
  paint(places: readonly Place[]): void;
  /** The writer pressed on the words of a finding. */
  onPlace(finding: string): void;
  /** The writer is done with the words that `reveal` went to. */
  onBack(): void;
  handle: { current: EditorHandle | undefined };
}

const spanOf = ({ startOffset, endOffset }: Range) => ({ start: startOffset, end: endOffset });
const stands = ({ range, said }: Place) => String(range) === said;

/**
 * Where the draft is written: a text area without letters over a mirror of its text that carries the marks. The mirror is
 * edited in step, so that the browser itself moves the marks along, and drops those whose words changed.
 */
export function Editor({ text, onText, check, paint, onPlace, onBack, handle }: EditorProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const written = useRef<Text>(undefined);
  const places = useRef<Place[]>([]);

  useLayoutEffect(() => {
    if (!written.current) {
      written.current = document.createTextNode('');
      mirror.current?.append(written.current);
    }
    const edit = editBetween(written.current.data, text);
    if (edit.removed === 0 && edit.inserted === '') return;
    places.current = places.current.filter(({ range }) => moved(spanOf(range), edit, text));
    written.current.replaceData(edit.at, edit.removed, edit.inserted);
    paint(places.current);
  }, [text]);

  useLayoutEffect(() => {
    const node = written.current;
    if (!node) return;
    places.current = check ? placesOf(check, node) : [];
    paint(places.current);
  }, [check]);

  handle.current = {
    reveal(finding, number) {
      const found = places.current.find((each) => each.finding === finding && each.place === number);
      if (!found || !stands(found) || !area.current || !box.current) return false;
      area.current.focus({ preventScroll: true });
      area.current.setSelectionRange(found.range.startOffset, found.range.endOffset);
      const words = found.range.getBoundingClientRect();
      box.current.scrollTop += words.top - box.current.getBoundingClientRect().top - box.current.clientHeight / 3;
      box.current.scrollIntoView({ block: 'nearest' });
      return true;
    },
  };

  const press = () => {
    const { selectionStart: at = 0, selectionEnd } = area.current ?? {};
    if (at !== selectionEnd) return;
    const under = places.current
      .filter(({ range, verdict }) => verdict !== 'unmatched' && range.startOffset <= at && at <= range.endOffset)
      .sort((one, other) => one.said.length - other.said.length)[0];
    if (under) onPlace(under.finding);
  };

  return (
    <div class="editor" ref={box}>
      <div class="mirror" aria-hidden="true" ref={mirror} />
      <textarea
        ref={area}
        aria-label={t('draft.text')}
        placeholder={t('draft.placeholder')}
        value={text}
        readOnly={!onText}
        // Kept by no form history, and by no browser that brings a session back.
        autocomplete="off"
        // Some browsers send what they check for spelling to their maker.
        spellcheck={false}
        onInput={(event) => onText?.(event.currentTarget.value)}
        onClick={press}
        onKeyDown={(event) => event.key === 'Escape' && onBack()}
      />
    </div>
  );
}

/** Where the findings of a check stand in the text as it is by now. */
function placesOf({ article, findings }: Check, node: Text): Place[] {
  const edit = editBetween(article.text, node.data);
  return findings.flatMap(({ id, verdict, places }) =>
    places.flatMap((span, place) => {
      const now = moved(span, edit, node.data);
      if (!now) return [];
      const range = document.createRange();
      range.setStart(node, now.start);
      range.setEnd(node, now.end);
      return { finding: id, place, verdict, range, said: article.text.slice(span.start, span.end) };
    }),
  );
}
