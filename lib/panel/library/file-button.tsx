import { useRef } from 'preact/hooks';

/** A button that has the user choose a file. */
export function FileButton(props: { label: string; accept: string; disabled: boolean; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  const { label, accept, disabled, onFile } = props;
  return (
    <span class="file">
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen twice.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </span>
  );
}
