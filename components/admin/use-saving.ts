import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import { Problem, send } from '@/lib/platform/fetch';

type Saving<A extends z.ZodType> = {
  path: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  answer: A;
  /** What is read anew afterwards. */
  changes: QueryKey;
  onSaved?: (answer: z.output<A>) => void;
};

/**
 * Saves through the API. The same body sent again, after a lost answer, travels under the same key and so is done once;
 * another body gets a key of its own. `problem` is what the server said against it; nothing typed is touched.
 */
export function useSaving<A extends z.ZodType>({ path, method = 'POST', answer, changes, onSaved }: Saving<A>) {
  const queries = useQueryClient();
  const attempt = useRef({ body: '', key: '' });
  const mutation = useMutation<z.output<A>, Error, unknown>({
    mutationFn: (body) => {
      const text = JSON.stringify(body);
      if (attempt.current.body !== text) attempt.current = { body: text, key: crypto.randomUUID() };
      return send(path, { method, body, answer: answer as z.ZodType<z.output<A>>, key: attempt.current.key });
    },
    onSuccess: (saved) => {
      attempt.current = { body: '', key: '' };
      onSaved?.(saved);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: changes }),
  });
  const problem = mutation.error instanceof Problem ? mutation.error : null;
  return {
    save: (body: unknown) => mutation.mutate(body),
    saveNow: (body: unknown) => mutation.mutateAsync(body),
    busy: mutation.isPending,
    saved: mutation.isSuccess,
    problem,
    lost: mutation.isError && !problem,
    errorAt: (field: string) => problem?.faults.find(({ at }) => at === field || at.startsWith(`${field}.`))?.message,
    reset: mutation.reset,
  };
}
