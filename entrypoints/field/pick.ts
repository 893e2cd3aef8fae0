/** A place to write in: a text area, a line of text, or an element that can be edited. */
export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

const EDITED = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
/** What a page says belongs into a field that is nobody's draft. */
const NO_DRAFT = /^(?:cc-|one-time-code$|current-password$|new-password$|username$)/i;

/**
 * The field that has the focus, through open shadow roots; `secret` where it takes a password, a payment card or a code, which
 * are never read; undefined where there is none.
 */
export function focusedField(page: Document): Field | 'secret' | undefined {
  if (page.designMode === 'on') return page.body;
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return undefined;
  if (isSecret(element)) return 'secret';
  if (element.localName === 'textarea') return element as HTMLTextAreaElement;
  if (element.localName === 'input') {
    // A line of a draft, such as its headline; addresses, numbers and days are none.
    return ['text', 'search'].includes((element as HTMLInputElement).type) ? (element as HTMLInputElement) : undefined;
  }
  return element.closest<HTMLElement>(EDITED) ?? undefined;
}

/** Whether a field takes what nobody should read: asked anew at each reading, as pages change their fields. */
export function isSecret(element: Element): boolean {
  if (element.localName === 'input' && (element as HTMLInputElement).type === 'password') return true;
  const tokens = (element.getAttribute('autocomplete') ?? '').trim().split(/\s+/);
  if (tokens.some((token) => NO_DRAFT.test(token))) return true;
  // Drawn as dots, whatever it is called.
  const hidden = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return hidden !== '' && hidden !== 'none';
}

/** The text of a field as its writer sees it, lines ended by a line feed. */
export function textOf(field: Field): string {
  const text = field.localName === 'textarea' || field.localName === 'input' ? (field as HTMLInputElement).value : null;
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs are to stay apart, as they are drawn
  return (text ?? field.innerText).replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
}
