'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { Toaster } from '@/components/ui/toaster';

/**
 * What the browser keeps while one works. The cache lives in this component, never in a module: on the server a module
 * is shared by everybody. Nothing is written to the browser's storage.
 */
export function BrowserProviders({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: 1 },
          mutations: { retry: false },
        },
      }),
  );
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <NuqsAdapter>
          <Toaster>{children}</Toaster>
        </NuqsAdapter>
      </QueryClientProvider>
    </CSPProvider>
  );
}
