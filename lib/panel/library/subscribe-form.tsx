import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { Form, TextField } from './form.tsx';

/** Subscribes to a fact set by its address. */
export function SubscribeForm({ actions, onDone }: { actions: LibraryActions; onDone(): void }) {
  const { t } = useWords();
  const [url, setUrl] = useState('');
  const [sha256, setSha256] = useState('');
  return (
    <Form
      title={t('subscribe.title')}
      saveLabel={t('subscribe.go')}
      cancelLabel={t('subscribe.cancel')}
      fields={['url']}
      save={async () => {
        const fault = await actions.subscribe(url.trim(), sha256.trim());
        return fault === undefined ? undefined : { url: fault };
      }}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <p class="meta wide">{t('subscribe.intro')}</p>
          <TextField wide focus type="url" label={t('subscribe.url')} value={url} fault={faults.url} onInput={setUrl} />
          <TextField wide label={t('subscribe.sha256')} value={sha256} onInput={setSha256} />
        </>
      )}
    </Form>
  );
}
