import { useEffect, useMemo, useState } from 'preact/hooks';
import { KEPT, type OwnLibrary, type SourceRecord } from '../../lib/facts/own.ts';
import { type SourcesActions, SourcesView } from '../../lib/panel/library/sources-view.tsx';
import '../../lib/panel/library/sources.css';

function actionsOf(library: OwnLibrary): SourcesActions {
  return {
    facts: async (id) => (await library.source(id))?.facts ?? [],
    setPrivate: async (id, on) => void (await library.editSource(id, { private: on || undefined })),
    setStanding: async (id, standing) => void (await library.editSource(id, { standing })),
    remove: async (id) => (await library.removeSource(id)).id,
    undo: async (operation) => void (await library.undo(operation)),
  };
}

/** The articles that the user kept, as they are in the library right now. */
export function KeptSources({ library }: { library: OwnLibrary }) {
  const [records, setRecords] = useState<SourceRecord[]>();
  const [problem, setProblem] = useState<string>();
  const actions = useMemo(() => actionsOf(library), [library]);
  useEffect(() => {
    const fail = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
    const read = () =>
      void library.sources(KEPT).then((read) => {
        setProblem(undefined);
        setRecords(read);
      }, fail);
    read();
    return library.watch(read);
  }, [library]);
  return <SourcesView records={records} problem={problem} actions={actions} />;
}
