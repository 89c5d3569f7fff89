// Device profiles: those that are used, those that cannot be, and adding one.

import { useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { FindingLine, FindingList, Refusal } from '../design/finding-list.tsx';
import { useAct } from '../session/act.ts';
import { useTexts } from '../texts/texts.ts';
import { takeDevices } from './devices-store.ts';
import type { DevicesView } from './devices-store.ts';

/** Profiles of this machine. */
export function ProfilesPart({ profiles }: { readonly profiles: DevicesView['profiles'] }) {
  const texts = useTexts();
  const act = useAct();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const add = async (): Promise<void> => {
    const added = await act.send('devices:add-profile', {});
    if (added === null) return;
    takeDevices(added.view);
    setFindings(added.findings);
  };
  const remove = async (id: string): Promise<void> => {
    const view = await act.send('devices:remove-profile', { id });
    if (view !== null) takeDevices(view);
  };
  return (
    <section className="panel" aria-labelledby="devices-profiles">
      <header className="panel-head">
        <h2 id="devices-profiles">{texts('devices.profiles')}</h2>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void add();
          }}
        >
          {texts('devices.add-profile')}
        </ActButton>
      </header>
      <p className="hint">{texts('devices.profiles-hint')}</p>
      <Refusal finding={act.refusal} />
      <FindingList findings={findings} />
      <ul className="profiles">
        {profiles.map(({ id, name, origin, driver, findings: said }) => (
          <li key={`${origin} ${id}`}>
            <div className="profile-line">
              <p>
                <strong>{name}</strong>
                <span className="device-facts">
                  {texts(`devices.origin.${origin}`)} ·{' '}
                  {driver === null ? texts('devices.profile-unused') : texts(`devices.driver-name.${driver}`)}
                </span>
              </p>
              {origin === 'own' && (
                <ActButton
                  isDisabled={act.isBusy}
                  onPress={() => {
                    void remove(id);
                  }}
                >
                  {texts('devices.remove-profile')}
                </ActButton>
              )}
            </div>
            {said.map((finding) => (
              <ProfileFinding key={`${finding.number} ${finding.path}`} finding={finding} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong, with its place in the file. */
function ProfileFinding({ finding }: { readonly finding: Finding }) {
  return (
    <>
      {finding.path !== '$' && <p className="report-bytes">{finding.path}</p>}
      <FindingLine finding={finding} />
    </>
  );
}
