import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const found = spawnSync("soffice", ["--version"], { encoding: "utf8" });

/** Whether LibreOffice is installed here. */
export const hasLibreOffice = found.status === 0;

/** `describe`, or `describe.skip` with one clear line where LibreOffice is missing. */
export const describeWithLibreOffice: jest.Describe = hasLibreOffice ? describe : skipping();

function skipping(): jest.Describe {
  console.warn("LibreOffice is not installed: what is compared with it is skipped here. .ci/run installs it.");
  return describe.skip;
}

/** A workbook opened by LibreOffice, recalculated, and saved again as .xlsx (or another format it writes). */
export function recalculated(bytes: Uint8Array, format = "xlsx"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "sheetbill-office-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : format;
    const args = [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      join(folder, "out"),
      join(folder, "book.xlsx"),
    ];
    const result = spawnSync("soffice", args, { encoding: "utf8", timeout: 120_000 });
    if (result.status !== 0) throw new Error(`LibreOffice failed: ${result.stderr}`);
    return readFileSync(join(folder, "out", `book.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
