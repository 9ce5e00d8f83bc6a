'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { problemOf, type SignInProblem } from './problems';

/**
 * A plain form post to /api/sign-in. With scripts it is sent in the background, so that a wrong password or a lost
 * connection leaves what was typed in its place.
 */
export function SignInForm({ problem: atFirst, next }: { problem: SignInProblem | undefined; next: string }) {
  const t = useTranslations('sign-in');
  const [problem, setProblem] = useState(atFirst);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const answer = await answerTo(new FormData(event.currentTarget));
    if (answer.to) return window.location.assign(answer.to);
    setProblem(answer.problem);
    setBusy(false);
  };

  return (
    <form method="post" action="/api/sign-in" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {problem && (
        <Notice tone={problem === 'signed-out' ? 'neutral' : 'bad'} role="alert">
          {t(`problems.${problem}`)}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <TextField name="email" type="email" label={t('email')} autoComplete="username" spellCheck={false} autoFocus />
      <TextField name="password" type="password" label={t('password')} autoComplete="current-password" />
      <Button type="submit" look="main" busy={busy} className="min-h-10">
        {t('submit')}
      </Button>
    </form>
  );
}

type Answer = { to: string; problem?: never } | { to?: never; problem: SignInProblem };

async function answerTo(form: FormData): Promise<Answer> {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  try {
    const response = await fetch('/api/sign-in', { method: 'POST', body });
    const reached = new URL(response.url);
    if (response.ok && reached.pathname !== '/sign-in') return { to: reached.pathname + reached.search };
    return { problem: problemOf(reached.searchParams.get('problem')) ?? 'unavailable' };
  } catch {
    return { problem: 'unavailable' };
  }
}
