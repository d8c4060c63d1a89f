import { defineConfig } from '@hey-api/openapi-ts';

/** The typed client of the console, generated from the API's description. */
export default defineConfig({
  input: './docs/openapi.json',
  output: { path: './apps/web/src/api/generated', clean: true },
  plugins: [{ name: '@hey-api/client-fetch', throwOnError: true }, '@hey-api/typescript', '@hey-api/sdk'],
});
