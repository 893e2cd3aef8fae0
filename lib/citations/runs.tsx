import type { ComponentChildren } from 'preact';
import { type Emphasis, type Run, withLinks } from './formatted.ts';

const TAGS = { italic: 'i', bold: 'b', superscript: 'sup', subscript: 'sub' } as const;

function set(text: ComponentChildren, [first, ...others]: readonly Emphasis[]): ComponentChildren {
  if (first === undefined) return text;
  const inner = set(text, others);
  if (first === 'small-caps') return <span style="font-variant:small-caps">{inner}</span>;
  const Tag = TAGS[first];
  return <Tag>{inner}</Tag>;
}

/** A citation as a style prints it, its own address a link. */
export function Runs({ runs, address }: { runs: readonly Run[]; address?: string | undefined }) {
  return (
    <>
      {withLinks(runs, address).map((run) => {
        const text = set(run.text, run.emphasis);
        return run.address ? (
          <a href={run.address} rel="noreferrer">
            {text}
          </a>
        ) : (
          text
        );
      })}
    </>
  );
}
