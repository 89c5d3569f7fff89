// The scanner that plays keyboard: what it sends before and behind a code, and a test that no key of it lands in a field.

import { useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { ChoiceBox } from '../design/choices.tsx';
import { TextBox } from '../design/fields.tsx';
import { FindingLine, Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { useScannedCodes } from '../wedge/use-scanned-codes.ts';
import { takeDevices } from './devices-store.ts';
import type { DevicesView } from './devices-store.ts';
import { RecordForm } from './record-form.tsx';

type Wedge = DevicesView['wedge'];
const suffixes = ['enter-or-tab', 'enter', 'tab', 'none'] as const;

/** Settings and test of the keyboard scanner. */
export function KeyboardScannerPart({ wedge }: { readonly wedge: Wedge }) {
  const texts = useTexts();
  const act = useAct();
  const [isTesting, setTesting] = useState(false);
  const [prefix, setPrefix] = useState(wedge.prefix ?? '');
  const set = async (next: Wedge): Promise<void> => {
    const view = await act.send('devices:set-wedge', { wedge: next });
    if (view !== null) takeDevices(view);
  };
  return (
    <section className="panel" aria-labelledby="devices-keyboard">
      <header className="panel-head">
        <h2 id="devices-keyboard">{texts('devices.keyboard-title')}</h2>
        <ActButton
          onPress={() => {
            setTesting(!isTesting);
          }}
        >
          {texts(isTesting ? 'devices.end-test' : 'devices.test')}
        </ActButton>
      </header>
      <p className="hint">{texts('devices.keyboard-hint')}</p>
      <Refusal finding={act.refusal} />
      <div className="fields">
        <ChoiceBox
          label={texts('devices.suffix')}
          value={wedge.suffix}
          isDisabled={act.isBusy}
          choices={suffixes.map((key) => ({ key, name: texts(`devices.suffix-name.${key}`) }))}
          onChange={(suffix) => {
            void set({ ...wedge, suffix });
          }}
        />
        <TextBox
          label={texts('devices.prefix')}
          hint={texts('devices.prefix-hint')}
          width="half"
          maxLength={1}
          value={prefix}
          onChange={(typed) => {
            setPrefix(typed);
            void set({ ...wedge, prefix: typed === '' ? null : typed });
          }}
        />
      </div>
      {isTesting && <KeyboardTest />}
    </section>
  );
}

type Heard = { readonly kind: 'code'; readonly text: string } | { readonly kind: 'fault'; readonly finding: Finding };

/** Scans are heard while this is shown; the field is there to see that nothing lands in it. */
function KeyboardTest() {
  const texts = useTexts();
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  const [typed, setTyped] = useState('');
  useScannedCodes({
    code: ({ text, by }) => {
      if (by === 'keyboard-scanner') setHeard((before) => [{ kind: 'code', text }, ...before]);
    },
    fault: (finding) => {
      setHeard((before) => [{ kind: 'fault', finding }, ...before]);
    },
  });
  const codes = heard.filter(({ kind }) => kind === 'code').length;
  return (
    <div className="sub-form">
      <TextBox
        label={texts('devices.try-field')}
        hint={texts('devices.try-hint')}
        value={typed}
        onChange={setTyped}
        width="full"
        autoFocus
      />
      <RecordForm
        isReady={codes > 0}
        record={(by, act) => act.send('devices:record-wedge-test', { by, codes, faults: heard.length - codes })}
      />
      <ol className="reports" aria-label={texts('devices.heard')} tabIndex={0} reversed>
        {heard.slice(0, 60).map((one, index) => (
          <li key={heard.length - index}>
            {one.kind === 'fault' ? (
              <FindingLine finding={one.finding} />
            ) : (
              <p>
                <StateMark state="good">{texts('devices.code')}</StateMark>{' '}
                <strong className="scanned">{one.text}</strong>
              </p>
            )}
          </li>
        ))}
      </ol>
      {heard.length === 0 && <p className="hint">{texts('devices.no-code-yet')}</p>}
    </div>
  );
}
