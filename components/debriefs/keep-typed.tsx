'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

type Kept = Record<string, string[]>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Under which key what is typed in a form is kept. Never in the browser's storage, and gone with signing out. */
export const keptKey = (name: string) => ['kept', 'debriefs', name] as const;

/**
 * Keeps what is typed in the form it stands in, in this tab's memory: closing the form by a slip, or looking something up
 * elsewhere, loses nothing. Whoever saves the form removes it under `keptKey`.
 */
export function KeepTyped({ name }: { name: string }) {
  const t = useTranslations('debriefs');
  const queries = useQueryClient();
  const mark = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<'empty' | 'restored' | 'typed'>('empty');
  useUnsavedGuard(state !== 'empty');
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    const key = keptKey(name);
    queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
    const kept = queries.getQueryData<Kept>(key);
    if (kept) {
      for (const control of form.elements) if (isControl(control)) restore(control, kept);
      setState('restored');
    }
    const keep = () => {
      queries.setQueryData<Kept>(key, typedIn(form));
      setState('typed');
    };
    form.addEventListener('input', keep);
    return () => form.removeEventListener('input', keep);
  }, [name, queries]);
  return (
    <p ref={mark} role="status" className="text-[0.8125rem] text-text-quiet empty:hidden">
      {state === 'restored' && t('kept.restored')}
      {state === 'typed' && t('kept.typed')}
    </p>
  );
}

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

function typedIn(form: HTMLFormElement): Kept {
  const kept: Kept = {};
  for (const [field, value] of new FormData(form))
    if (typeof value === 'string') kept[field] = [...(kept[field] ?? []), value];
  return kept;
}

function restore(control: Control, kept: Kept) {
  if (!control.name || control.type === 'file' || control.type === 'hidden') return;
  const values = kept[control.name] ?? [];
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
    // Pressed rather than set, so that a field which depends on it follows. A radio is left by pressing another.
    const wanted = values.includes(control.value);
    if (control.checked !== wanted && (wanted || control.type === 'checkbox')) control.click();
  } else control.value = values[0] ?? '';
}
