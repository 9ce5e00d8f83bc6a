import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a stage of `npm test` of their own; checking them again here would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.HOMEWARD_DIST ?? '.next',
  // Native or dynamic packages that must be loaded from node_modules, not bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pdfmake', 'pino', 'graphile-worker', 'nodemailer'],
  // Their addresses carry a mark of their content (components/public/assets), so a slow telephone fetches them once.
  headers: async () =>
    ['/family.css', '/family.js', '/mark.svg'].map((source) => ({
      source,
      headers: [
        { key: 'cache-control', value: 'public, max-age=31536000, immutable' },
        { key: 'x-content-type-options', value: 'nosniff' },
      ],
    })),
};

export default withNextIntl(config);
