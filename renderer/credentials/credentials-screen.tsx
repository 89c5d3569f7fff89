// The credentials report: its figures, the page as it is printed, and the files that are made of it.

import { useEffect, useState } from 'react';
import { BusyButton } from '../design/busy-button.tsx';
import { ChoiceRow } from '../design/choices.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { Screen } from '../frame/screen.tsx';
import { useAct } from '../session/act.ts';
import type { Output } from '../../electron/ipc/contract.ts';
import { useSession, useView } from '../session/session.ts';
import { share } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { CredentialsPage } from './credentials-page.tsx';
import './credentials.css';

type CredentialsFigures = Output<'credentials:figures'>;
type Scope = 'present' | 'summoned';

export function CredentialsScreen() {
  const texts = useTexts();
  const { congress } = useView();
  const { roster } = useView();
  const [scope, setScope] = useState<Scope>(roster.present > 0 ? 'present' : 'summoned');
  const [shown, setShown] = useState<'figures' | 'page'>('figures');
  return (
    <Screen title={texts(`credentials.title.${congress.meeting}`)} purpose={texts('credentials.purpose')}>
      <section className="panel credentials-choices">
        <ChoiceRow
          width="half"
          label={texts('credentials.scope')}
          value={scope}
          onChange={setScope}
          choices={(['present', 'summoned'] as const).map((key) => ({ key, name: texts(`credentials.scope-${key}`) }))}
        />
        <ChoiceRow
          width="half"
          label={texts('credentials.view')}
          value={shown}
          onChange={setShown}
          choices={(['figures', 'page'] as const).map((key) => ({ key, name: texts(`credentials.${key}`) }))}
        />
      </section>
      {roster.people === 0 ? (
        <p className="panel lead">{texts('credentials.empty')}</p>
      ) : (
        <>
          <CredentialsActs scope={scope} />
          {shown === 'figures' ? <Figures scope={scope} /> : <CredentialsPage key={scope} scope={scope} />}
        </>
      )}
    </Screen>
  );
}

function Figures({ scope }: { readonly scope: Scope }) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  const { roster } = useView();
  const { send, refusal } = useAct();
  const [figures, setFigures] = useState<CredentialsFigures | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void send('credentials:figures', { scope, language }).then((read) => {
      if (isAwaited) setFigures(read);
    });
    return () => {
      isAwaited = false;
    };
  }, [send, scope, language]);
  return (
    <>
      <Refusal finding={refusal} />
      {figures !== null && (
        <section className="panel" aria-label={texts('credentials.figures')}>
          <dl className="figures">
            <div>
              <dt>{texts('credentials.summoned')}</dt>
              <dd>{roster.voters}</dd>
            </div>
            <div>
              <dt>{texts('credentials.present')}</dt>
              <dd>{roster.present}</dd>
            </div>
            <div>
              <dt>{texts('credentials.share')}</dt>
              <dd>{share(figures.presentPercent, language)}</dd>
            </div>
          </dl>
          <div className="topics">
            {figures.topics.map((topic) => (
              <TopicTable key={topic.topic} topic={topic} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function TopicTable({
  topic: { topic, title, lines, remarks },
}: {
  readonly topic: CredentialsFigures['topics'][number];
}) {
  const texts = useTexts();
  const language = useSession((session) => session.language);
  return (
    <section aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{title}</h2>
      <table className="table">
        <thead className="for-ears">
          <tr>
            <th scope="col">{texts('credentials.group')}</th>
            <th scope="col">{texts('credentials.count')}</th>
            <th scope="col">{texts('credentials.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, count, percent }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure-column">
                <strong>{count}</strong>
              </td>
              <td className="figure-column">{share(percent, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {remarks.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
    </section>
  );
}

const formats = ['pdf', 'docx', 'xlsx', 'png'] as const;

function CredentialsActs({ scope }: { readonly scope: Scope }) {
  const texts = useTexts();
  const act = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    setSaid(null);
    const saved = await act.send('credentials:save', { scope, format });
    setSaid(saved === null ? texts('credentials.given-up') : texts('credentials.saved', { file: saved.file }));
  };
  const print = async (): Promise<void> => {
    setSaid(null);
    const printed = await act.send('credentials:print', { scope });
    setSaid(texts(printed?.sent === true ? 'credentials.printed' : 'credentials.given-up'));
  };
  return (
    <section className="panel" aria-label={texts('credentials.acts')}>
      <div className="acts">
        <BusyButton
          kind="primary"
          isBusy={act.isBusy}
          onPress={() => {
            void print();
          }}
        >
          {texts('credentials.print')}
        </BusyButton>
        {formats.map((format) => (
          <BusyButton
            key={format}
            isBusy={act.isBusy}
            onPress={() => {
              void save(format);
            }}
          >
            {texts(`credentials.save-${format}`)}
          </BusyButton>
        ))}
      </div>
      <div role="status">
        {act.isBusy && <StateMark state="open">{texts('credentials.working')}</StateMark>}
        {!act.isBusy && said !== null && act.refusal === null && <StateMark state="good">{said}</StateMark>}
      </div>
      <Refusal finding={act.refusal} />
    </section>
  );
}
