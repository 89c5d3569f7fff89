// Machines on which a keyboard scanner was tested guard every screen but that of counting: a code that is scanned where
// nobody listens is passed over and said, instead of landing in the field that happens to have the focus.

import { useEffect, useState } from 'react';
import { usualWedgeSettings } from '../../core/keyboard/wedge.ts';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import { readScanner, useKnownScanner } from './known-scanner.ts';
import { listenElsewhere, setWedgeSettings } from './scan-listeners.ts';
import './scan-guard.css';

/** How long the sentence stands. */
const milliseconds = 6000;

/** Guards the screen that is shown. Not to be drawn while ballots are keyed: there no key is ever held. */
export function ScanGuard() {
  const texts = useTexts();
  const written = useKnownScanner((known) => known.written);
  const [passedOver, setPassedOver] = useState(0);
  useEffect(() => {
    const setting = readScanner(written);
    if (setting === null) return undefined;
    setWedgeSettings({ ...usualWedgeSettings, ...setting });
    const say = (): void => {
      setPassedOver((count) => count + 1);
    };
    return listenElsewhere({ code: say, fault: say });
  }, [written]);
  useEffect(() => {
    if (passedOver === 0) return undefined;
    const timer = window.setTimeout(() => {
      setPassedOver(0);
    }, milliseconds);
    return () => {
      window.clearTimeout(timer);
    };
  }, [passedOver]);
  return (
    <div className="scan-guard" role="status">
      {passedOver > 0 && <StateMark state="warn">{texts('devices.not-here')}</StateMark>}
    </div>
  );
}
