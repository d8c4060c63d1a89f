import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { ConfigError, loadConfig } from '@hamshahr/config';
import { Setups } from '@hamshahr/people';
import { assertReady } from '@hamshahr/schema';
import { describeApi } from './api-description.js';
import { createApp } from './create-app.js';

async function main(): Promise<void> {
  const config = loadConfig();
  await assertReady(config);
  const app = await createApp(config);
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
  await app.listen(config.http.port, config.http.host);
  const code = await app.get(Setups).code();
  // A warning, so that LOG_LEVEL does not swallow the only way in.
  if (code) new Logger('Setup').warn(`nobody has an account yet; set-up code for ${config.http.baseUrl}: ${code}`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
