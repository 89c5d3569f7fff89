// Where pictures of ballots come from: a folder, files, a folder that is watched, a scanner, or files dropped here.

import { useState } from 'react';
import type { DragEvent } from 'react';
import type { Input } from '../../electron/ipc/contract.ts';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { call } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import { takePaper } from '../session/paper-store.ts';
import type { BatchView, ScanView } from '../session/paper-store.ts';
import { ReaderActs } from './reader-acts.tsx';
import { ScannerForm } from './scanner-form.tsx';
import type { Readers } from './use-readers.ts';

type From = Input<'scan:start'>['from'];

interface SourcePartProps {
  readonly paper: ScanView;
  readonly batch: BatchView;
  readonly readers: Readers;
}

/** All ways in; the first is primary while the batch is empty. Pages can be read only of ballots that the program printed. */
export function SourcePart({ paper, batch, readers }: SourcePartProps) {
  const texts = useTexts();
  const act = useAct();
  const start = async (from: From): Promise<void> => {
    const answer = await act.send('scan:start', { contestId: paper.contestId, from });
    if (answer !== null) takePaper(answer);
  };
  const isEmpty = batch.counted + batch.waiting + batch.dismissed === 0;
  const isPrinted = paper.stock.printed.length > 0;
  return (
    <div className="sub-form">
      <h3>{texts(isPrinted ? 'scan.from.title' : 'scan.from.title-reader')}</h3>
      {isPrinted && <PageSources contestId={paper.contestId} isEmpty={isEmpty} isBusy={act.isBusy} onStart={start} />}
      <ReaderActs
        readers={readers}
        isDisabled={act.isBusy}
        kind={isEmpty && !isPrinted ? 'primary' : 'plain'}
        onStart={(key, form) => {
          void start({ kind: 'reader', key, form });
        }}
      />
      {!isPrinted && readers.ready.length === 0 && (
        <p className="hint" role="status">
          {texts('scan.from.no-reader')}
        </p>
      )}
      <Refusal finding={act.refusal} />
    </div>
  );
}

interface PageSourcesProps {
  readonly contestId: string;
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onStart: (from: From) => Promise<void>;
}

function PageSources({ contestId, isEmpty, isBusy, onStart }: PageSourcesProps) {
  const texts = useTexts();
  const [isScannerShown, setScannerShown] = useState(false);
  const [dropping, setDropping] = useState(0);
  const drop = async (files: readonly File[]): Promise<void> => {
    setDropping(files.length);
    for (const file of [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      const taken = await call('scan:drop', {
        contestId,
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      if (!taken.ok) break;
    }
    setDropping(0);
    if (files.length > 0) await onStart({ kind: 'dropped' });
  };
  return (
    <>
      <div className="acts">
        <ActButton
          kind={isEmpty ? 'primary' : 'plain'}
          autoFocus={isEmpty}
          isDisabled={isBusy}
          onPress={() => {
            void onStart({ kind: 'folder' });
          }}
        >
          {texts('scan.from.folder')}
        </ActButton>
        <ActButton
          isDisabled={isBusy}
          onPress={() => {
            void onStart({ kind: 'files' });
          }}
        >
          {texts('scan.from.files')}
        </ActButton>
        <ActButton
          isDisabled={isBusy}
          onPress={() => {
            void onStart({ kind: 'watched' });
          }}
        >
          {texts('scan.from.watched')}
        </ActButton>
        <ActButton
          isDisabled={isBusy}
          aria-expanded={isScannerShown}
          onPress={() => {
            setScannerShown(!isScannerShown);
          }}
        >
          {texts('scan.from.scanner')}
        </ActButton>
      </div>
      {isScannerShown && (
        <ScannerForm
          onStart={(from) => {
            void onStart(from);
          }}
        />
      )}
      <DropPlace
        text={dropping > 0 ? texts('scan.from.dropping', { count: dropping }) : texts('scan.from.drop')}
        onDrop={(files) => {
          void drop(files);
        }}
      />
    </>
  );
}

/** For the mouse alone: every other way in has a key. */
function DropPlace({ text, onDrop }: { readonly text: string; readonly onDrop: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <p
      className="drop-place"
      data-over={isOver ? '' : undefined}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
    >
      {text}
    </p>
  );
}
