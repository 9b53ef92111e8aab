# The very Node that the package `node` brings where there is no Docker; it runs TypeScript as it is.
FROM node:24.21.0-bookworm-slim

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data

# The master key, unless MASTER_KEY brings one.
RUN install -d -o node -g node -m 700 /data
VOLUME /data

WORKDIR /app

# Packages first, so that a change of the code installs nothing anew. Without install scripts, of which
# one would bring a second Node, and without optional packages, among which a compiler would come.
COPY --chmod=644 package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && npm cache clean --force

# The code belongs to root, so that it cannot change itself, and anybody may read it, whatever umask
# the checkout had.
COPY --chmod=755 LICENSE ./
COPY --chmod=755 locales locales
COPY --chmod=755 src src

USER node
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1))"]

# Node itself, not npm: the signal to stop must reach the program.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "src/main.ts"]
