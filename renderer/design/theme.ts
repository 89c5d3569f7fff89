// Light ground for a bright hall, dark ground for a dim one; remembered on this machine.

import { create } from 'zustand';

type Theme = 'light' | 'dark';

const rememberedAs = 'kiem-phieu:theme';

function firstTheme(): Theme {
  const remembered = localStorage.getItem(rememberedAs);
  if (remembered === 'light' || remembered === 'dark') return remembered;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export const useTheme = create<{ readonly theme: Theme; readonly turn: () => void }>()((set, get) => ({
  theme: 'light',
  turn: () => {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(rememberedAs, theme);
    show(theme);
    set({ theme });
  },
}));

/** Sets the ground before anything is drawn. */
export function startTheme(): void {
  const theme = firstTheme();
  show(theme);
  useTheme.setState({ theme });
}
