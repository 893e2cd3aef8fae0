import { MARKED, type Marked } from '../../preferences.ts';
import { Icon } from '../icon.tsx';
import { VerdictLine } from '../verdict-line.tsx';
import { useWords } from '../words.ts';

export interface WelcomeProps {
  /** The keys that press the button; empty where none is set. */
  keys: string;
  openOptions(): void;
}

/** The invented story that shows the four marks, each with what a source says. */
const STORY: readonly { verdict: Marked; text: `welcome.story${1 | 2 | 3 | 4}` }[] = [
  { verdict: 'agrees', text: 'welcome.story1' },
  { verdict: 'differs', text: 'welcome.story2' },
  { verdict: 'compatible', text: 'welcome.story3' },
  { verdict: 'updated', text: 'welcome.story4' },
];

/** Parts a sentence at its one marked stretch: "He was *58* years old." */
function parted(text: string): [before: string, words: string, after: string] {
  const [before = '', words = '', after = ''] = text.split('*');
  return [before, words, after];
}

/** What opens after the first install: what the marks mean, and the three steps to a first comparison. */
export function Welcome({ keys, openOptions }: WelcomeProps) {
  const { t } = useWords();
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </header>
      <section aria-labelledby="steps">
        <h2 id="steps">{t('welcome.steps')}</h2>
        <ol class="steps">
          <li>
            {t('welcome.step1')} {keys && <kbd>{keys}</kbd>}
          </li>
          <li>{t('welcome.step2')}</li>
          <li>{t('welcome.step3')}</li>
        </ol>
      </section>
      <section aria-labelledby="story">
        <h2 id="story">{t('welcome.marks')}</h2>
        <p class="story">
          {STORY.map(({ verdict, text }) => {
            const [before, words, after] = parted(t(text));
            return (
              <span key={verdict}>
                {before}
                <span class="sample" data-verdict={verdict}>
                  {words}
                </span>
                {after}{' '}
              </span>
            );
          })}
        </p>
        <dl class="meanings">
          {MARKED.map((verdict) => (
            <div key={verdict} data-verdict={verdict}>
              <dt>
                <VerdictLine verdict={verdict} />
                {t(`verdict.${verdict}`)}
              </dt>
              <dd>{t(`welcome.${verdict}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="promise">
        <h2 id="promise">{t('welcome.promise')}</h2>
        <p>{t('options.privacy')}</p>
        <p>{t('welcome.truth')}</p>
        <button type="button" onClick={openOptions}>
          <Icon name="options" />
          {t('panel.options')}
        </button>
      </section>
    </main>
  );
}
