/**
 * One line of text as it may stand in any entry: white space is one space; what controls or reorders a line goes, and so
 * do the private-use signs that stand in for markup while a citation is formatted.
 */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).trim();
}

/** A text with its line breaks (as `\n`), without what controls or reorders a line. */
export function withLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => withoutControls(line.replace(/\s+/g, ' ')).trimEnd())
    .join('\n')
    .trim();
}

function withoutControls(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ue000-\ue00f]/g, '')
  );
}
