import { ConfigError } from '@hamshahr/config';

type Command = (args: string[], say: (line: string) => void) => Promise<number>;

/** Runs a command of the server's console: its words to stdout, a fault as one sentence to stderr, and the exit status. */
export function runCommand(command: Command): void {
  command(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: Error) => {
      process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
      process.exitCode = 1;
    },
  );
}
