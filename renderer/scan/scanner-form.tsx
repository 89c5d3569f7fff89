// A scanner driven directly: which one, from which tray, how finely.

import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Input, Output } from '../../electron/ipc/contract.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox, ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';

type Scanner = Output<'scan:scanners'>[number];

const resolutions = ['150', '200', '300'] as const;
type Resolution = (typeof resolutions)[number];

/** Looks for scanners on arrival. */
export function ScannerForm({
  onStart,
}: {
  readonly onStart: (from: Extract<Input<'scan:start'>['from'], { kind: 'scanner' }>) => void;
}) {
  const texts = useTexts();
  const { isBusy, refusal, send } = useAct();
  const [scanners, setScanners] = useState<readonly Scanner[] | null>(null);
  const [device, setDevice] = useState<string | null>(null);
  const [source, setSource] = useState<string | null>(null);
  const [resolution, setResolution] = useState<Resolution>('200');
  const find = (): void => {
    void send('scan:scanners', {}).then((found) => {
      setScanners(found ?? []);
      setDevice(found?.[0]?.device ?? null);
      setSource(feederOf(found?.[0]));
    });
  };
  // Once, on arrival; afterwards by its button.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(find, []);
  const chosen = scanners?.find((each) => each.device === device);
  return (
    <Form
      className="sub-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (device !== null) onStart({ kind: 'scanner', device, source, resolution: Number(resolution) });
      }}
    >
      {scanners === null && <p role="status">{texts('scan.scanner.finding')}</p>}
      {scanners?.length === 0 && refusal === null && <p role="status">{texts('scan.scanner.none')}</p>}
      {scanners !== null && scanners.length > 0 && (
        <div className="fields">
          <ChoiceBox
            label={texts('scan.scanner.device')}
            value={device}
            onChange={(next) => {
              setDevice(next);
              setSource(feederOf(scanners.find((each) => each.device === next)));
            }}
            choices={scanners.map((each) => ({ key: each.device, name: nameOf(each, scanners) }))}
          />
          {chosen !== undefined && chosen.sources.length > 0 && (
            <ChoiceBox
              label={texts('scan.scanner.source')}
              value={source}
              onChange={setSource}
              choices={chosen.sources.map((each) => ({ key: each, name: each }))}
            />
          )}
          <ChoiceRow
            label={texts('scan.scanner.resolution')}
            value={resolution}
            onChange={setResolution}
            choices={resolutions.map((key) => ({ key, name: key }))}
          />
        </div>
      )}
      <div className="acts">
        {device !== null && <ActButton type="submit">{texts('scan.scanner.start')}</ActButton>}
        <ActButton isDisabled={isBusy} onPress={find}>
          {texts('scan.scanner.find')}
        </ActButton>
      </div>
      <Refusal finding={refusal} />
    </Form>
  );
}

/** Two scanners of one model are told apart by what the system calls them. */
function nameOf({ device, name }: Scanner, all: readonly Scanner[]): string {
  if (name === '') return device;
  return all.filter((each) => each.name === name).length > 1 ? `${name} (${device})` : name;
}

const feederOf = (scanner: Scanner | undefined): string | null =>
  scanner?.sources.find((each) => /feeder|adf|duplex/iu.test(each)) ?? scanner?.sources[0] ?? null;
