'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { inquiryCaseOf, inquiryKeys } from '@/lib/inquiries/hooks';
import { actAnswer } from '@/lib/inquiries/schema/acts';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { matchingKeys } from '@/lib/matching/hooks';
import { Problem, send } from '@/lib/platform/fetch';

type Body = Record<string, unknown>;
type ActOptions = { method?: 'POST' | 'DELETE'; onDone?: () => void };

/**
 * One kind of act on a case. The same attempt keeps its key, so pressing again after a lost answer does nothing twice.
 * When a colleague was faster, `conflict` holds the case as it was seen and the case in the cache is the one of now.
 */
export function useAct(inquiry: InquiryCase, path: string, { method = 'POST', onDone }: ActOptions = {}) {
  const queries = useQueryClient();
  const attempt = useRef<{ of: string; key: string }>(null);
  const [conflict, setConflict] = useState<{ seen: InquiryCase; body: Body } | null>(null);

  const mutation = useMutation({
    mutationFn: (body: Body) => {
      const of = JSON.stringify(body);
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      const { key } = attempt.current;
      return send(`/api/inquiries/${inquiry.id}${path}`, { method, body, answer: actAnswer, key });
    },
    onSuccess: () => {
      attempt.current = null;
      setConflict(null);
      onDone?.();
    },
    onError: (error, body) => {
      if (error instanceof Problem && error.code === 'changed-meanwhile') setConflict({ seen: inquiry, body });
    },
    onSettled: async () => {
      await queries.refetchQueries({ queryKey: inquiryCaseOf(inquiry.id).queryKey });
      void queries.invalidateQueries({ queryKey: [...inquiryKeys.all, 'list'] });
      void queries.invalidateQueries({ queryKey: matchingKeys.all });
    },
  });

  const problem = mutation.error instanceof Problem ? mutation.error : null;
  return {
    run: mutation.mutate,
    busy: mutation.isPending,
    error: conflict ? null : mutation.error,
    faultAt: (field: string) => problem?.faults.find(({ at }) => at === field)?.message,
    conflict,
    keepTheirs: () => {
      setConflict(null);
      mutation.reset();
    },
    putMine: (now: InquiryCase) => {
      if (conflict) mutation.mutate({ ...conflict.body, version: now.version });
    },
  };
}
export type Act = ReturnType<typeof useAct>;
