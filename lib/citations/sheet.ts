/** The look of the exported page: it comes with the file, prints in black on white, and follows a dark screen. */
export const SHEET = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
.claim { margin: 1.25rem 0; padding-top: .75rem; border-top: 1px solid; break-inside: avoid; }
.claim h3 { margin: 0; font-size: 1rem; }
.verdict { font-variant: small-caps; }
blockquote { margin: .5rem 0 .5rem 1.5rem; }
.meta { font-size: .85rem; margin: .25rem 0; }
.csl { padding-left: 2rem; text-indent: -2rem; }
li { margin-bottom: .5rem; break-inside: avoid; }
a { color: inherit; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } }
`;
