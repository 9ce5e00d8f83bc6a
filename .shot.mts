import { chromium } from 'playwright-core';
const { browserForTests } = await import('/work/wt/contradictions/scripts/prepare/browser.mjs');
const options = await browserForTests();
const b = await chromium.launch(options);
const base = process.env.BASE ?? 'http://localhost:3487';
const [role = 'analyst', lang = 'en', theme = 'light', width = '1440', ...paths] = process.argv.slice(2);
const ctx = await b.newContext({ baseURL: base, viewport: { width: Number(width), height: 900 }, colorScheme: theme as 'light' });
const page = await ctx.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('console:', m.text().slice(0, 300)); });
await page.goto('/sign-in');
await page.fill('input[name=email]', `${role}@demo.homeward.example`);
await page.fill('input[name=password]', `homeward-${role.replace(/-2$/, '')}-demo`);
await Promise.all([page.waitForURL(/today/), page.press('input[name=password]', 'Enter')]);
await ctx.addCookies([{ name: 'homeward-locale', value: lang, url: base }, { name: 'homeward-theme', value: theme, url: base }]);
let n = 0;
for (const p of paths) {
  if (p.startsWith('click:')) { await page.click(p.slice(6)); await page.waitForTimeout(1200); }
  else { const r = await page.goto(p, { waitUntil: 'networkidle' }); console.log(p, r?.status()); }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log('OVERFLOW', over);
  n += 1;
  const f = `/tmp/shots-${role}-${lang}-${theme}-${width}-${n}.png`;
  await page.screenshot({ path: f, fullPage: true });
  console.log(f, page.url());
}
await b.close();
