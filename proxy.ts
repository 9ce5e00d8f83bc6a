import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/platform/env';

/*
 * What every page of the staff's side has in common: a content security policy with a nonce of its own, the headers that
 * keep browsers strict, and no verb but GET and HEAD. It protects no record: who may read what is decided in queries
 * and commands and again in the database, and would hold if this file did not run.
 */
export function proxy(request: NextRequest) {
  if (isFamilyPath(request.nextUrl.pathname)) return NextResponse.next();
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD', ...strictHeaders() } });
  const nonce = randomBytes(18).toString('base64');
  const policy = policyFor(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the policy of the request and puts it on what it writes into the page.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(strictHeaders())) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  return response;
}

/** The family's side writes its own documents and its own, stricter headers: lib/platform/http/document.ts. */
const isFamilyPath = (path: string) => path === '/' || path === '/verify' || /^\/(uk|ru|en)(\/|$)/.test(path);

const https = () => env.HOMEWARD_URL.startsWith('https:');
const developing = process.env.NODE_ENV === 'development';

function policyFor(nonce: string) {
  const parts = {
    'default-src': "'none'",
    // The development server evaluates code and writes styles without a nonce; the built application does neither.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    'style-src': developing ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    ...(https() ? { 'upgrade-insecure-requests': '' } : {}),
  };
  return Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}

// `same-origin`, not `no-referrer`: with that, browsers send "Origin: null" and our own forms would be refused.
const strictHeaders = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  ...(https() ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
});

// Routes of the API and built files answer with headers of their own; bodies must not pass through here.
export const config = { matcher: ['/((?!api/|_next/static|_next/image|favicon).*)'] };
