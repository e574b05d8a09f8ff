import { runCommandLine } from "./runCommandLine";

const locale = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "en";

void runCommandLine(process.argv.slice(2), locale).then(({ out, messages, exitCode }) => {
  if (messages !== "") process.stderr.write(`${messages}\n`);
  process.exitCode = exitCode;
  if (out !== "") process.stdout.write(`${out}\n`);
});
