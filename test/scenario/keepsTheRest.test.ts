import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { CliFolder } from "../support/runCli";

const sample = join(__dirname, "..", "..", "assets", "samples", "agency-en.xlsx");
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The parts of the sheets of a package, by sheet name. */
function sheetParts(parts: Record<string, Uint8Array>): Map<string, string> {
  const targets = new Map(
    [...text(parts["xl/_rels/workbook.xml.rels"]).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]+)"/.exec(tag)![1]!,
      /Target="([^"]+)"/.exec(tag)![1]!.replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  const sheets = [...text(parts["xl/workbook.xml"]).matchAll(/<sheet [^>]*name="([^"]+)"[^>]*r:id="([^"]+)"/g)];
  return new Map(sheets.map(([, name, id]) => [name!, targets.get(id!)!]));
}

test("billing leaves every sheet it does not mark byte for byte as it was", async () => {
  const folder = new CliFolder();
  const out = folder.file("out.xlsx");
  await folder.run("invoice", sample, "--all", "--date", "2026-11-20", "--out", out);
  const before = unzipSync(readFileSync(sample));
  const after = unzipSync(readFileSync(out));
  folder.remove();
  const places = sheetParts(after);
  for (const [name, part] of sheetParts(before)) {
    const isMarked = ["Time", "Expenses", "Milestones"].includes(name);
    const isSame = Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[places.get(name)!]!)) === 0;
    expect({ name, isSame }).toEqual({ name, isSame: !isMarked });
  }
  expect(text(after["xl/theme/theme1.xml"])).toBe(text(before["xl/theme/theme1.xml"]));
});

test("the ledger's own cells are what they were; only the mark columns were added", async () => {
  const folder = new CliFolder();
  const out = folder.file("out.xlsx");
  await folder.run("invoice", sample, "--all", "--date", "2026-11-20", "--out", out);
  const { json: before } = await folder.run("check", sample);
  const { json: after } = await folder.run("check", out);
  folder.remove();
  const facts = (ledgers: { rows: number; hours: string; first: string; last: string }[]) =>
    ledgers.map(({ rows, hours, first, last }) => ({ rows, hours, first, last }));
  expect(facts(after.ledgers)).toEqual(facts(before.ledgers));
});
