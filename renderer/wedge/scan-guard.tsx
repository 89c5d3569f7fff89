// Machines on which a keyboard scanner was tested guard every screen but that of counting: a code that is scanned where
// nobody listens is passed over and said, instead of landing in the field that happens to have the focus.

import { useEffect, useState } from 'react';
import { usualWedgeSettings } from '../../core/keyboard/wedge.ts';
import type { WedgeSettings, WedgeSuffix } from '../../core/keyboard/wedge.ts';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import { listenElsewhere, setWedgeSettings } from './scan-listeners.ts';
import './scan-guard.css';

const rememberedAs = 'kiem-phieu:keyboard-scanner';

type Setting = Pick<WedgeSettings, 'prefix' | 'suffix'>;
const suffixes: readonly WedgeSuffix[] = ['enter', 'tab', 'enter-or-tab', 'none'];

/** Notes how this machine's keyboard scanner is set, `null` where none was tested; the record is kept by the program. */
export function rememberScanner(setting: Setting | null): void {
  if (setting === null) localStorage.removeItem(rememberedAs);
  else localStorage.setItem(rememberedAs, `${setting.suffix} ${setting.prefix ?? ''}`);
}

/** The setting that was noted. */
function rememberedScanner(): Setting | null {
  const [named = '', prefix = ''] = (localStorage.getItem(rememberedAs) ?? '').split(' ');
  const suffix = suffixes.find((known) => known === named);
  return suffix === undefined ? null : { suffix, prefix: prefix === '' ? null : prefix };
}

/** How long the sentence stands. */
const milliseconds = 6000;

/** Guards the screen that is shown. Not to be drawn while ballots are keyed: there no key is ever held. */
export function ScanGuard() {
  const texts = useTexts();
  const [passedOver, setPassedOver] = useState(0);
  useEffect(() => {
    const setting = rememberedScanner();
    if (setting === null) return undefined;
    setWedgeSettings({ ...usualWedgeSettings, ...setting });
    const say = (): void => { setPassedOver((count) => count + 1); };
    return listenElsewhere({ code: say, fault: say });
  }, []);
  useEffect(() => {
    if (passedOver === 0) return undefined;
    const timer = window.setTimeout(() => { setPassedOver(0); }, milliseconds);
    return () => { window.clearTimeout(timer); };
  }, [passedOver]);
  return <div className="scan-guard" role="status">{passedOver > 0 && <StateMark state="warn">{texts('devices.not-here')}</StateMark>}</div>;
}
