import type { Comparison } from '../kinds/room.ts';
import type { Fact } from '../model.ts';

/** A reviewer's rating is told where the page makes the claim that was reviewed. It neither bears out nor accuses. */
export function asReviewed(compared: Comparison | undefined, { said }: Fact): Comparison | undefined {
  if (!compared || said.type !== 'statement' || said.review === undefined) return compared;
  if (compared.verdict !== 'agrees') return undefined;
  return { verdict: 'compatible', reason: `${said.by} reviewed this claim and rated it “${said.review}”.` };
}
