import { type Mark, stands } from './mark.ts';

/**
 * Watches the page for changes to marked text and tells which marks no longer stand, as soon as the change is done and
 * before it is drawn. Looks only at marks in changed text nodes and, where nodes went, at ranges that lost their node.
 */
export function follow(marks: () => readonly Mark[], fallen: (marks: Mark[]) => void): MutationObserver {
  const observer = new MutationObserver((records) => {
    const changed = new Set<Node>();
    let nodesWent = false;
    for (const record of records) {
      if (record.type === 'characterData') changed.add(record.target);
      else nodesWent ||= record.removedNodes.length > 0;
    }
    if (changed.size === 0 && !nodesWent) return;
    const gone = marks().filter((mark) => {
      const touched = mark.ranges.some(
        // A text node that was taken out leaves its range behind, collapsed, on what held it.
        (range) => changed.has(range.startContainer) || (nodesWent && range.collapsed),
      );
      return touched && !stands(mark);
    });
    if (gone.length > 0) fallen(gone);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return observer;
}
