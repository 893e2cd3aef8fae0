import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftAnswer } from '../../messages/draft.ts';
import type { PanelCalls } from '../../messages.ts';
import type { Check, Finding } from '../../model.ts';

/** Long enough for a word to be typed out, short enough to seem at once. In milliseconds. */
const PAUSE = 300;

/**
 * Checks what was asked for last, once nothing newer has come for a pause: one at a time, so that checks never pile up behind
 * a fast writer. What was begun before `drop` is not told any more.
 */
export function lastOnly(
  check: PanelCalls['draft'],
  told: (answer: DraftAnswer) => void,
  pause = PAUSE,
): { ask(draft: Draft): void; drop(): void } {
  let next: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let era = 0;
  const go = async () => {
    const draft = next;
    if (isBusy || !draft) return;
    const begun = era;
    next = undefined;
    isBusy = true;
    const answer = await check(draft).catch((error: unknown): DraftAnswer => ({ problem: problemOf(error) }));
    isBusy = false;
    if (begun === era) told(answer);
    void go();
  };
  return {
    ask(draft) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        next = draft;
        void go();
      }, pause);
    },
    drop() {
      era++;
      next = undefined;
      clearTimeout(timer);
    },
  };
}

const problemOf = (error: unknown) =>
  ({ code: 'unexpected', sentence: error instanceof Error ? error.message : String(error) }) as const;

/**
 * Gives findings names that hold from one check of a draft to the next, so that what is open in the list stays open while its
 * writer goes on. `names` remembers them.
 */
export function steadyFindings(findings: readonly Finding[], names: Map<string, string>): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { kind, claim } = finding;
    const about = claim.subject.name ?? claim.subject.role ?? claim.subject.event ?? '';
    const alike = JSON.stringify([kind, about, claim.words]);
    const count = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, count);
    const key = `${alike}${count}`;
    const id = names.get(key) ?? `d${names.size}`;
    names.set(key, id);
    return { ...finding, id };
  });
}

/** What a draft's last check gave; undefined until there is one, and where there is nothing to check. */
export type Checked = { check: Check; notices: readonly { sentence: string }[] } | { problem: { sentence: string } };

/** Checks a draft as it changes. A text of another `origin` (a field, the own editor) starts from nothing. */
export function useChecked(
  draft: Draft | undefined,
  origin: string,
  check: PanelCalls['draft'],
  revision: number,
): { checked: Checked | undefined; isCurrent: boolean } {
  const [checked, setChecked] = useState<Checked>();
  const names = useRef(new Map<string, string>());
  const latest = useRef(check);
  latest.current = check;
  const desk = useRef<ReturnType<typeof lastOnly>>(undefined);
  desk.current ??= lastOnly(
    (each) => latest.current(each),
    (answer) => {
      if ('problem' in answer) return setChecked(answer);
      const findings = steadyFindings(answer.check.findings, names.current);
      setChecked({ ...answer, check: { ...answer.check, findings } });
    },
  );
  const { text, published, choices } = draft ?? {};
  const isEmpty = !text?.trim();
  useEffect(() => {
    desk.current?.drop();
    setChecked(undefined);
    names.current.clear();
  }, [origin, isEmpty]);
  useEffect(() => {
    if (draft && !isEmpty) desk.current?.ask(draft);
  }, [origin, isEmpty, text, published, choices, revision]);
  useEffect(() => () => desk.current?.drop(), []);
  const isCurrent = checked !== undefined && 'check' in checked && checked.check.article.text === text;
  return { checked: isEmpty ? undefined : checked, isCurrent };
}
