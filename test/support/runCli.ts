import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli/runCommandLine";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import type { Workbook } from "../../src/host/model/workbook";

/** A folder of its own for one test's files, and the command line in it. */
export class CliFolder {
  readonly path = mkdtempSync(join(tmpdir(), "sheetbill-cli-"));

  /** Saves a workbook, or bytes that are none, under a name; returns the path. */
  save(name: string, content: Workbook | Uint8Array | string): string {
    const isFile = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(this.file(name), isFile ? content : writeWorkbook(content, nodeDeflate));
    return this.file(name);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Runs a command with --json; `json` is null where nothing was printed. */
  async run(...args: string[]) {
    const output = await runCommandLine([...args, "--json"], "en");
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests state the document's shape
    const json = (output.out === "" ? null : JSON.parse(output.out)) as any;
    return { ...output, json };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
