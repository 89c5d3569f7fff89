// Acts of the table of powers in words.

import { powers } from '../../core/powers/table.ts';
import type { PowerAct } from '../../core/powers/table.ts';
import { useTexts } from '../texts/texts.ts';

const isAct = (name: string): name is PowerAct => Object.hasOwn(powers, name);

/** Names of acts in the language of the screen; an act that is not known is named as it is. */
export function useActNames(): (act: string) => string {
  const texts = useTexts();
  return (act) => (isAct(act) ? texts(`power.${act}`) : act);
}
