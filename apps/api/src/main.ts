import 'reflect-metadata';
import { SwaggerModule } from '@nestjs/swagger';
import { ConfigError, loadConfig } from '@hamshahr/config';
import { isBehind, schemaSource } from '@hamshahr/schema';
import { describeApi } from './api-description.js';
import { createApp } from './create-app.js';

async function main(): Promise<void> {
  const config = loadConfig();
  const source = await schemaSource(config).initialize();
  const behind = await isBehind(source);
  await source.destroy();
  if (behind) throw new Error('The database has an older schema. Run: npm run migrate');
  const app = await createApp(config);
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
  await app.listen(config.http.port, config.http.host);
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
