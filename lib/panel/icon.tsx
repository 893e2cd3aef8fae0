/** Icons drawn for the project on a grid of 16, stroked in the colour of the text beside them. */
const SHAPES = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M10 3.5 5.5 8 10 12.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  again: 'M13 8a5 5 0 1 1-1.6-3.7 M13 2.5V5.2H10.3',
  shown:
    'M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8z M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  hidden: 'M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8z M3 13 13 3',
  export: 'M8 2v8 M4.8 7 8 10.2 11.2 7 M2.5 13.5h11',
  library: 'M3 2.5v11 M6.5 2.5v11 M9.3 3l3.9 10.4',
  options: 'M2 4.5h7 M12.5 4.5H14 M10.7 3v3 M2 11.5h1.5 M7 11.5h7 M5.3 10v3',
  open: 'M6 3.5H3v9.5h9.5V10 M9 2.5h4.5V7 M13.3 2.7 7.5 8.5',
  compare: 'M2 3h12v10H2z M6 3v10 M10 3v10 M2 6.5h12',
  keep: 'M4 2.5h8v11L8 10.5 4 13.5z',
  kept: 'M4 2.5h8v11L8 10.5 4 13.5z M6 6.3 7.4 7.7 10 4.9',
  copy: 'M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3',
  draft: 'M3 13.2l.7-2.9 7-7 2.1 2.1-7 7z M9.5 4.5l2.1 2.1 M8.5 13.2H13',
  field: 'M2 3.5h12v9H2z M4.8 6v4 M7 8h4.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z M10.4 10.4 13.5 13.5',
} as const;

export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
