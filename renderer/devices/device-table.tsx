// What is plugged in, and how it stands.

import { ActButton } from '../design/act-button.tsx';
import { FindingLine } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import type { State } from '../design/state-mark.tsx';
import { dayAndTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import type { DeviceLine } from './devices-store.ts';

const states: Readonly<Record<DeviceLine['condition'], State>> = {
  opening: 'open',
  working: 'good',
  keyboard: 'open',
  'not-served': 'open',
  'not-opened': 'bad',
  lost: 'bad',
  flooded: 'warn',
};

interface DeviceTableProps {
  readonly devices: readonly DeviceLine[];
  readonly onTest: (key: string) => void;
  readonly onReopen: (key: string) => void;
}

const isServed = ({ driver }: DeviceLine): boolean => driver === 'barcode' || driver === 'mark-sense';

/** Devices with a driver as a table, all others in a line below. */
export function DeviceTable({ devices, onTest, onReopen }: DeviceTableProps) {
  const texts = useTexts();
  const served = devices.filter(isServed);
  const others = devices.filter((device) => !isServed(device));
  return (
    <section className="panel" aria-labelledby="devices-plugged">
      <h2 id="devices-plugged">{texts('devices.plugged')}</h2>
      {served.length === 0 && <p>{texts('devices.none')}</p>}
      {served.length > 0 && (
        <table className="table table-wide">
          <thead>
            <tr>
              <th scope="col">{texts('devices.device')}</th>
              <th scope="col">{texts('devices.driver')}</th>
              <th scope="col">{texts('devices.condition')}</th>
              <th scope="col" className="figure-column">
                {texts('devices.read')}
              </th>
              <th scope="col" className="figure-column">
                {texts('devices.faults')}
              </th>
              <th scope="col">{texts('devices.last-test')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {served.map((device) => (
              <DeviceRow key={device.key} device={device} onTest={onTest} onReopen={onReopen} />
            ))}
          </tbody>
        </table>
      )}
      {served.flatMap(({ key, finding, remarks }) =>
        [...(finding === null ? [] : [finding]), ...remarks].map((said) => (
          <FindingLine key={`${key} ${said.number}`} finding={said} />
        )),
      )}
      {others.length > 0 && (
        <p className="hint">
          {texts('devices.others', { devices: others.map((device) => otherName(device, texts)).join(' · ') })}
        </p>
      )}
    </section>
  );
}

const otherName = (device: DeviceLine, texts: Texts): string =>
  `${device.name} (${device.ids}, ${texts(`devices.driver-name.${device.driver}`)})`;

const faultsOf = ({ counts }: DeviceLine): number =>
  Object.values(counts.faults).reduce((sum, count) => sum + count, 0);

function DeviceRow({ device, onTest, onReopen }: { readonly device: DeviceLine } & Omit<DeviceTableProps, 'devices'>) {
  const texts = useTexts();
  const { key, condition, counts, tested } = device;
  return (
    <tr>
      <th scope="row">
        {device.name}
        <span className="device-facts">
          {[device.manufacturer, device.ids, device.serialNumber].filter((fact) => fact !== '').join(' · ')}
        </span>
      </th>
      <td>
        {texts(`devices.driver-name.${device.driver}`)}
        <span className="device-facts">
          {device.profile ?? (device.learntFrom === null ? '' : texts(`devices.learnt.${device.learntFrom}`))}
        </span>
      </td>
      <td>
        <StateMark state={states[condition]}>
          {texts(device.isInUse ? 'devices.in-use' : `devices.state.${condition}`)}
        </StateMark>
        {counts.dropped > 0 && (
          <span className="device-facts">{texts('devices.dropped', { count: counts.dropped })}</span>
        )}
      </td>
      <td className="figure-column">{counts.codes + counts.sheets}</td>
      <td className="figure-column">{faultsOf(device)}</td>
      <td>
        {tested === null ? (
          texts('devices.never-tested')
        ) : (
          <>
            {dayAndTime(tested.at)}
            <span className="device-facts">{tested.by}</span>
          </>
        )}
      </td>
      <td className="row-acts">
        {condition === 'not-opened' || condition === 'lost' ? (
          <ActButton
            onPress={() => {
              onReopen(key);
            }}
          >
            {texts('devices.reopen')}
          </ActButton>
        ) : (
          <ActButton
            isDisabled={device.isInUse}
            onPress={() => {
              onTest(key);
            }}
          >
            {texts('devices.test')}
          </ActButton>
        )}
      </td>
    </tr>
  );
}
