import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type FieldFrame, FOUND, followField } from '../../lib/messages/field.ts';
import type { FollowedField } from '../../lib/panel/draft/actions.ts';
import { isClosed } from '../background/refused.ts';

const FIELD = '/field.js';
const foundShape = v.fallback(v.picklist(FOUND), 'none');

/** What is shown of the field that is followed: its text, and what its writer should know. */
export interface FieldNow {
  followed: FollowedField | undefined;
  told: string;
}

/** Follows one field at a time, and shows what becomes of it. */
export function openFields(show: (now: FieldNow) => void): { follow(tab: number, frame?: number): void; stop(): void } {
  let end: (() => void) | undefined;
  /** Counts what was asked for, so that a slow page does not come back after another one. */
  let asked = 0;

  const stop = (told = '') => {
    asked++;
    end?.();
    end = undefined;
    show({ followed: undefined, told });
  };

  const listen = (where: FieldFrame) => {
    let host = '';
    end = followField(where, (news) => {
      if (news.news === 'ended') return stop(i18n.t(news.why === 'secret' ? 'draft.secret' : 'draft.gone'));
      if (news.news === 'text') host = news.host;
      show({ followed: news.news === 'text' ? news : { text: '', host, isTooLong: true }, told: '' });
    });
  };

  const follow = async (tab: number, frame?: number) => {
    stop();
    const mine = asked;
    const found = await find(tab, frame);
    if (mine !== asked) return;
    if (typeof found === 'string') show({ followed: undefined, told: found });
    else listen(found);
  };
  return {
    follow: (tab, frame) => void follow(tab, frame),
    stop: () => stop(),
  };
}

/** Looks for the field that has the focus in a tab; a plain sentence where there is none that may be read. */
async function find(tab: number, frame: number | undefined): Promise<FieldFrame | string> {
  try {
    const { url } = await browser.tabs.get(tab);
    if (isClosed(url)) return i18n.t('problem.restricted');
    const target = { tabId: tab, ...(frame === undefined ? { allFrames: true } : { frameIds: [frame] }) };
    const results = await browser.scripting.executeScript({ target, files: [FIELD] });
    const looked = results.map(({ frameId, result }) => ({ frame: frameId, found: v.parse(foundShape, result) }));
    const ready = looked.find(({ found }) => found === 'ready');
    if (ready) return { tab, frame: ready.frame };
    return i18n.t(looked.some(({ found }) => found === 'secret') ? 'draft.secret' : 'draft.noField');
  } catch {
    return i18n.t('draft.askFirst');
  }
}
