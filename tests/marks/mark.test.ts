// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../lib/marks/follow.ts';
import { type Mark, markAt, markOver, marksOf, stands } from '../../lib/marks/mark.ts';
import { paint, paintOpen, unpaint } from '../../lib/marks/paint.ts';
import { MARKED } from '../../lib/preferences.ts';
import { aFinding } from '../article.ts';
import { layPage } from './page.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const FIRST = 'Officer Ann Lee, 35, spoke on Friday.';
const SECOND = 'Lee had been an officer for 12 years.';

function layStory() {
  const { map, nodes } = layPage(FIRST, SECOND);
  const findings = [
    aFinding(map.text, '12 years', 'differs'),
    aFinding(map.text, 'Lee', 'agrees'),
    aFinding(map.text, '35', 'compatible'),
    aFinding(map.text, 'Friday', 'unmatched'),
  ];
  return { map, nodes, findings };
}

const words = (marks: readonly Mark[]) => marks.map((mark) => mark.ranges.map(String).join('|'));

describe('marks', () => {
  it('lie on the exact words, in text order, one a place', () => {
    const { map, findings } = layStory();
    const marks = marksOf(map, findings, MARKED);
    expect(words(marks)).toEqual(['Lee', '35', 'Lee', '12 years']);
    expect(marks.map(({ finding, place }) => [finding, place])).toEqual([
      ['Lee', 0],
      ['35', 0],
      ['Lee', 1],
      ['12 years', 0],
    ]);
  });

  it('are left out where nobody else states it, and where the user does not want to see them', () => {
    const { map, findings } = layStory();
    expect(words(marksOf(map, findings, ['unmatched', 'differs']))).toEqual(['12 years']);
  });

  it('are left out on text that cannot be seen', () => {
    const { map, findings, nodes } = layStory();
    nodes[0]!.parentElement!.hidden = true;
    expect(words(marksOf(map, findings, MARKED))).toEqual(['Lee', '12 years']);
  });

  it('are left out where the page says something else by now', () => {
    const { map, findings, nodes } = layStory();
    nodes[0]!.data = FIRST.replace('35', '36');
    expect(words(marksOf(map, findings, MARKED))).toEqual(['Lee', 'Lee', '12 years']);
  });

  it('are found by a position in the text, the shortest first', () => {
    const { map, nodes } = layStory();
    const findings = [aFinding(map.text, 'Officer Ann Lee', 'agrees'), aFinding(map.text, 'Lee', 'differs')];
    const marks = marksOf(map, findings, MARKED);
    expect(markOver(marks, nodes[0]!, FIRST.indexOf('Lee') + 1)?.finding).toBe('Lee');
    expect(markOver(marks, nodes[0]!, 2)?.finding).toBe('Officer Ann Lee');
    expect(markOver(marks, nodes[0]!, FIRST.indexOf('spoke'))).toBeUndefined();
  });

  it('are found where one lies within a graver one as that', () => {
    const { map, nodes } = layStory();
    const findings = [aFinding(map.text, 'Officer Ann Lee', 'differs'), aFinding(map.text, 'Lee', 'agrees')];
    const marks = marksOf(map, findings, MARKED);
    expect(markOver(marks, nodes[0]!, FIRST.indexOf('Lee') + 1)?.finding).toBe('Officer Ann Lee');
  });

  it('are found by a point only where the words are drawn', () => {
    const { map, nodes, findings } = layStory();
    const marks = marksOf(map, findings, MARKED);
    Range.prototype.getClientRects = () => [new DOMRect(100, 50, 30, 20)] as never;
    // A point beside the words: the browser gives the nearest text all the same.
    document.caretPositionFromPoint = () => ({ offsetNode: nodes[0]!, offset: 13 }) as never;
    expect(markAt(marks, 110, 60)).toBeDefined();
    expect(markAt(marks, 140, 60)).toBeUndefined();
    expect(markAt(marks, 110, 90)).toBeUndefined();
    document.caretPositionFromPoint = () => null;
    expect(markAt(marks, 110, 60)).toBeUndefined();
  });
});

describe('a change of the page', () => {
  async function changing(change: (nodes: Text[]) => void) {
    const { map, findings, nodes } = layStory();
    const marks = marksOf(map, findings, MARKED);
    const fallen: Mark[] = [];
    const followed = follow(
      () => marks,
      (gone) => fallen.push(...gone),
    );
    change(nodes);
    await new Promise((resolve) => setTimeout(resolve));
    followed.disconnect();
    return { fallen: words(fallen), saidBefore: fallen.map((mark) => mark.said.join('')), marks };
  }

  it('of marked words takes their mark, and no other', async () => {
    const { saidBefore } = await changing(([first]) => first!.replaceData(FIRST.indexOf('35'), 2, '36'));
    expect(saidBefore).toEqual(['35']);
  });

  it('of words beside them takes none', async () => {
    const { saidBefore, marks } = await changing(([first]) => first!.insertData(0, 'On Friday, '));
    expect(saidBefore).toEqual([]);
    expect(words(marks)).toEqual(['Lee', '35', 'Lee', '12 years']);
  });

  it('that takes a paragraph out takes its marks', async () => {
    const { saidBefore } = await changing(([first]) => first!.parentElement!.remove());
    expect(saidBefore).toEqual(['Lee', '35']);
  });

  it('that takes a text node out takes its marks', async () => {
    const { saidBefore } = await changing(([, second]) => second!.remove());
    expect(saidBefore).toEqual(['Lee', '12 years']);
  });

  it('that writes the whole text anew takes its marks', async () => {
    const { saidBefore } = await changing(([, second]) => {
      second!.data = 'Something else.';
    });
    expect(saidBefore).toEqual(['Lee', '12 years']);
  });

  it('that only adds paragraphs takes none', async () => {
    const { saidBefore } = await changing(() => document.body.prepend(document.createElement('p')));
    expect(saidBefore).toEqual([]);
  });
});

describe('paint', () => {
  class FakeHighlight extends Set<Range> {
    priority = 0;
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  }
  let registry: Map<string, FakeHighlight>;

  beforeEach(() => {
    registry = new Map();
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('CSS', { highlights: registry });
  });

  const painted = () => [...registry].map(([name, ranges]) => [name, [...ranges].map(String)]);

  it('has one highlight a verdict, and puts no node into the page', () => {
    const { map, findings } = layStory();
    const before = document.documentElement.outerHTML;
    paint(marksOf(map, findings, MARKED));
    expect(painted()).toEqual([
      ['second-source-differs', ['12 years']],
      ['second-source-agrees', ['Lee', 'Lee']],
      ['second-source-compatible', ['35']],
    ]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('draws the gravest on top', () => {
    const { map, findings } = layStory();
    paint(marksOf(map, findings, MARKED));
    const order = [...registry].sort(([, one], [, other]) => other.priority - one.priority).map(([name]) => name);
    expect(order).toEqual(['second-source-differs', 'second-source-agrees', 'second-source-compatible']);
  });

  it('drops what the page slipped in', () => {
    const { map, findings, nodes } = layStory();
    const marks = marksOf(map, findings, MARKED);
    paint(marks);
    const foreign = new Range();
    foreign.selectNodeContents(nodes[0]!);
    registry.get('second-source-differs')?.add(foreign);
    paint(marks);
    expect([...(registry.get('second-source-differs') ?? [])].map(String)).toEqual(['12 years']);
    expect(marks.every(stands)).toBe(true);
  });

  it('takes everything off again', () => {
    const { map, findings } = layStory();
    const marks = marksOf(map, findings, MARKED);
    registry.set('the-page', new FakeHighlight());
    paint(marks);
    paintOpen(marks[0]!.ranges);
    unpaint();
    expect([...registry.keys()]).toEqual(['the-page']);
  });
});
