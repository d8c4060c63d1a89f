/** Prints every handler of the API with its policy, read from the metadata of the built controllers. */
require('reflect-metadata');
const { METHOD_METADATA } = require('@nestjs/common/constants');
const { controllers } = require('../../dist/apps/api/src/api.module.js');
const { POLICY } = require('../../dist/apps/api/src/http/policy.js');

const handlers = controllers.flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype)
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, controller.prototype[name]))
    .map((name) => ({
      controller: controller.name,
      name,
      policy: Reflect.getMetadata(POLICY, controller.prototype[name]) ?? null,
    })),
);
process.stdout.write(JSON.stringify(handlers));
process.exit(0);
