import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FieldFound } from '../../lib/messages/field.ts';
import { startField } from './follow.ts';
import { focusedField } from './pick.ts';

/** Where the script of this page's field keeps its lifetime: a world of its own, which the page cannot see. */
const LIFE = Symbol.for('second-source.field');
const world = globalThis as { [LIFE]?: AbortController };

/** Put into a page when its user asks for the field there; says what it found. Put in again, it looks again. */
export default defineUnlistedScript((): FieldFound => {
  world[LIFE]?.abort();
  const field = focusedField(document);
  if (field === undefined) return 'none';
  if (field === 'secret') return field;
  world[LIFE] = new AbortController();
  startField(field, world[LIFE]);
  return 'ready';
});
