'use client';

import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '@/components/ui/typing';

type Shortcut = {
  /** The physical key (`event.code`): the letters printed on it differ between layouts, its place does not. */
  code: string;
  /** With Ctrl, or Cmd on a Mac; such a shortcut also works while typing. */
  command?: boolean;
  shift?: boolean;
};

/** Runs `act` when the key is pressed and nobody is typing. */
export function useShortcut({ code, command = false, shift = false }: Shortcut, act: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== code || event.altKey || event.shiftKey !== shift) return;
    if ((event.ctrlKey || event.metaKey) !== command) return;
    if (!command && isTyping(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
