import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { speak } from '../../lib/panel/locale.ts';
import { Welcome } from '../../lib/panel/welcome/welcome.tsx';
import { WordsContext } from '../../lib/panel/words.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/welcome/welcome.css';

const words = speak(i18n.t);

async function start(): Promise<void> {
  document.title = i18n.t('welcome.title');
  const commands = await browser.commands.getAll();
  const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  render(
    <WordsContext.Provider value={words}>
      <Welcome keys={keys} openOptions={() => void browser.runtime.openOptionsPage()} />
    </WordsContext.Provider>,
    document.getElementById('welcome') as HTMLElement,
  );
}

void start();
