import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig, type Plugin } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const outDir = path.join(root, 'dist/console');

/** Compressed once at build time, so that the API only hands files out. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(outDir, name);
        if (!/\.(js|css|html|svg)$/.test(name) || !statSync(file).isFile()) continue;
        const body = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(body));
        writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: here,
  base: '/app/',
  plugins: [
    // React Aria speaks 34 languages; only those of the console's people come along (fa is our own dictionary).
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN', 'ru-RU'] }), enforce: 'pre' },
    compressed(),
  ],
  resolve: { alias: { '@hamshahr/time': path.join(root, 'libs/time/src/index.ts') } },
  build: {
    outDir,
    emptyOutDir: true,
    // Younger than logical properties, :has() and light-dark(), so that nothing is rewritten to left and right.
    target: ['es2023', 'chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Directives for server components mean nothing here.
    rollupOptions: { onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log) },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000', '/assets': 'http://localhost:3000' } },
});
