import type { PanelActions } from './actions.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

/** Goes to the page that checks drafts. Where there is room its name stands beside the icon. */
export function DraftButton({ openDraft, long = false }: { openDraft: PanelActions['openDraft']; long?: boolean }) {
  const { t } = useWords();
  const name = t('draft.open');
  return (
    <button type="button" class={long ? '' : 'square'} aria-label={name} title={name} onClick={openDraft}>
      <Icon name="draft" />
      {long && name}
    </button>
  );
}
