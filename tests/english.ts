import english from '../assets/locales/en.json' with { type: 'json' };

/** Stands in for `#i18n` in tests: the English messages, with what they fill in. */
export const i18n = {
  t(key: string, given: string[] = []): string {
    const message = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], english);
    if (typeof message !== 'string') throw new Error(`There is no message ${key}.`);
    return message.replace(/\$(\d)/g, (_, place) => given[Number(place) - 1] ?? '');
  },
};
