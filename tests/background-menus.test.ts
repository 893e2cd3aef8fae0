import { expect, it, vi } from 'vitest';

const entries = vi.hoisted(() => [] as { id: string; title: string; contexts: string[] }[]);
vi.mock('webextension-polyfill', () => ({
  default: {
    contextMenus: { removeAll: async () => void entries.splice(0), create: (entry: never) => void entries.push(entry) },
  },
}));
const { writeMenu } = await import('../entrypoints/background/menus.ts');

it('offers to check a field where there is one, and nowhere else', async () => {
  await writeMenu();
  await writeMenu();
  expect(entries.filter(({ contexts }) => contexts.includes('editable')).map(({ id }) => id)).toEqual(['field']);
  expect(entries.find(({ id }) => id === 'field')).toMatchObject({
    contexts: ['editable'],
    title: 'Check this field as a draft',
  });
});

it("puts no more into the button's menu than Chrome shows", async () => {
  await writeMenu();
  const ofButton = entries.filter(({ contexts }) => contexts.includes('action'));
  expect(ofButton.length).toBeGreaterThan(0);
  expect(ofButton.length).toBeLessThanOrEqual(6);
});
