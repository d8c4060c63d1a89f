const fs = require('node:fs');
const { inData } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');

/** Whose database: that of the environment, or of the house that `npm start` runs in this folder (running.js). */
function environment() {
  if (process.env.DATABASE_URL) return {};
  try {
    return JSON.parse(fs.readFileSync(inData('running.json'), 'utf8'));
  } catch {
    throw new Trouble('DATABASE_URL is missing, and npm start does not run in this folder.');
  }
}

const databaseUrl = () => process.env.DATABASE_URL ?? environment().DATABASE_URL;

module.exports = { databaseUrl, environment };
