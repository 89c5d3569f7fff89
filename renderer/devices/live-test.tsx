// The live test of one device: each report as it came, and what it was decoded to; at the end, the record.

import { ActButton } from '../design/act-button.tsx';
import { FindingLine } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { call } from '../session/bridge.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { takeTest, useDevices } from './devices-store.ts';
import type { DeviceLine, ReportSeen, ShownReport } from './devices-store.ts';
import { RecordForm } from './record-form.tsx';

type Decoded = ReportSeen['decoded'][number];

/** The test of `device`; `null` after it was pulled out. */
export function LiveTest({ device }: { readonly device: DeviceLine | null }) {
  const texts = useTexts();
  const reports = useDevices((store) => store.reports);
  const hasRead = reports.some(({ decoded }) => decoded.some(({ kind }) => kind !== 'fault'));
  const end = (): void => {
    takeTest(null);
    void call('devices:stop-test', {});
  };
  return (
    <section className="panel" aria-labelledby="devices-test">
      <header className="panel-head">
        <h2 id="devices-test">
          {device === null ? texts('devices.test-gone') : texts('devices.test-of', { name: device.name })}
        </h2>
        <ActButton onPress={end}>{texts('devices.end-test')}</ActButton>
      </header>
      {device !== null && (
        <p className="lead">{texts(device.driver === 'mark-sense' ? 'devices.put-sheet' : 'devices.scan-code')}</p>
      )}
      {device !== null && (
        <RecordForm isReady={hasRead} record={(by, act) => act.send('devices:record-test', { by })} />
      )}
      <ol className="reports" aria-label={texts('devices.reports')} tabIndex={0} reversed>
        {reports.map((report) => (
          <ReportItem key={report.number} report={report} />
        ))}
      </ol>
      {reports.length === 0 && <p className="hint">{texts('devices.no-report-yet')}</p>}
    </section>
  );
}

function ReportItem({ report }: { readonly report: ShownReport }) {
  const texts = useTexts();
  const { bytes, decoded, notShown } = report;
  return (
    <li>
      {notShown > 0 && <p className="hint">{texts('devices.not-shown', { count: notShown })}</p>}
      <p className="report-bytes">{bytes === '' ? texts('devices.empty-report') : bytes}</p>
      {decoded.length === 0 && <p className="hint">{texts('devices.part')}</p>}
      {decoded.map((output, index) => (
        <DecodedOutput key={index} output={output} />
      ))}
    </li>
  );
}

function DecodedOutput({ output }: { readonly output: Decoded }) {
  const texts = useTexts();
  switch (output.kind) {
    case 'fault':
      return <FindingLine finding={output.finding} />;
    case 'code':
      return (
        <p>
          <StateMark state="good">{texts('devices.code')}</StateMark> <strong className="scanned">{output.text}</strong>{' '}
          <span className="hint">
            {texts('devices.code-facts', { symbology: output.symbology ?? '–', count: output.reports })}
          </span>
        </p>
      );
    case 'sheet':
      return (
        <div>
          <p>
            <StateMark state="good">{texts('devices.sheet')}</StateMark>{' '}
            <span className="hint">
              {texts('devices.sheet-facts', {
                form: output.form ?? '–',
                number: output.sheetNumber ?? '–',
                count: output.reports,
              })}
            </span>
          </p>
          {output.layouts.map((layout) => (
            <p key={layout.marking}>
              {texts(`devices.marking.${layout.marking as 'strike'}`)}: {rowsText(layout.rows, texts)}
            </p>
          ))}
        </div>
      );
  }
}

type Rows = Extract<Decoded, { readonly kind: 'sheet' }>['layouts'][number]['rows'];

/** "3, 7 (đồng ý), 12 (mờ: đồng ý)". */
function rowsText(rows: Rows, texts: Texts): string {
  if (rows.length === 0) return texts('devices.no-marks');
  const column = (name: string): string => texts(`devices.column.${name as 'strike'}`);
  return rows
    .map(({ row, marked, doubtful }) => {
      const said = [
        ...marked.map(column),
        ...doubtful.map((name) => texts('devices.doubtful', { column: column(name) })),
      ];
      return `${String(row)} (${said.join(', ')})`;
    })
    .join(' · ');
}
