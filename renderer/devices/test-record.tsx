// Which devices were tested on this machine, when and by whom.

import { dayAndTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { DeviceTest } from './devices-store.ts';

const drivers = ['barcode', 'mark-sense', 'keyboard', 'none'] as const;

/** The record, newest first. */
export function TestRecord({ tests }: { readonly tests: readonly DeviceTest[] }) {
  const texts = useTexts();
  const driverName = (name: string): string => {
    const known = drivers.find((driver) => driver === name);
    return known === undefined ? name : texts(`devices.driver-name.${known}`);
  };
  return (
    <section className="panel" aria-labelledby="devices-record">
      <h2 id="devices-record">{texts('devices.test-record')}</h2>
      {tests.length === 0 && <p className="hint">{texts('devices.no-tests')}</p>}
      {tests.length > 0 && (
        <table className="table table-wide">
          <thead>
            <tr>
              <th scope="col">{texts('devices.at')}</th>
              <th scope="col">{texts('devices.device')}</th>
              <th scope="col">{texts('devices.driver')}</th>
              <th scope="col" className="figure-column">
                {texts('devices.read')}
              </th>
              <th scope="col" className="figure-column">
                {texts('devices.faults')}
              </th>
              <th scope="col">{texts('devices.tested-by')}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={`${test.at} ${test.identity}`}>
                <td>{dayAndTime(test.at)}</td>
                <th scope="row">
                  {test.identity === 'keyboard-scanner' ? texts('devices.keyboard-title') : test.name}
                </th>
                <td>
                  {driverName(test.driver)}
                  {test.profile !== null && <span className="device-facts">{test.profile}</span>}
                </td>
                <td className="figure-column">{test.read}</td>
                <td className="figure-column">{test.faults}</td>
                <td>{test.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
