# The whole server in one image: built from this checkout, run from the files that scripts/image names.
FROM node:24-bookworm-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# Nothing that is installed here runs a script of its own.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && node scripts/image/collect.mjs /image

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /image ./
# The one place that is written to; with DATABASE_URL nothing is.
RUN install -d -o node -g node -m 0700 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
USER node
HEALTHCHECK --interval=10s --timeout=4s --start-period=20s --retries=3 CMD ["node", "scripts/image/probe.mjs"]
# In exec form: signals reach the server, which ends within 10 s.
CMD ["node", "scripts/image/server.mjs"]
