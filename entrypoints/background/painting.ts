import { withoutSelf } from '../../lib/findings/heed.ts';
import { publicPart } from '../../lib/findings/public.ts';
import type { PageState, Painting } from '../../lib/messages.ts';
import type { Check } from '../../lib/model.ts';
import { type Settings, shownOf } from '../../lib/preferences.ts';
import { thinking } from './thinking.ts';

type DoneState = Extract<PageState, { status: 'done' }>;

/** What of a check may be known in its page: nothing that private sources say, and where it contradicts itself only for an editor. */
export const shownPart = (check: Check, { mode }: Settings) =>
  publicPart(mode === 'editor' ? check : withoutSelf(check));

/**
 * What goes to the page of a check: where marks go, and nothing of what they say. Nothing is marked that is ignored, and nothing
 * by which the page could try out values on the user's sources.
 */
export async function paintingOf(state: DoneState, hasPrivate: boolean, settings: Settings): Promise<Painting> {
  const { findings } = shownPart(state.check, settings);
  const unpainted = new Set([...(state.hidden ?? []), ...(await thinking()).probesOf(findings)]);
  return {
    findings: findings
      .filter(({ id }) => !unpainted.has(id))
      .map(({ id, verdict, places }) => ({ id, verdict, places: places.map(({ start, end }) => ({ start, end })) })),
    show: shownOf(settings),
    hover: settings.hover,
    ignores: !hasPrivate,
  };
}
