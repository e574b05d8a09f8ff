import { runCommandLine } from "../../src/cli/runCommandLine";
import { printTable } from "../../src/cli/printTable";

test("the help of a command names its options and those of every command, in the reader's language", async () => {
  const { out, exitCode } = await runCommandLine(["quote", "--help", "--lang", "fr"], "en");
  expect(exitCode).toBe(0);
  expect(out.split("\n").slice(0, 2)).toEqual([
    "sheetbill quote CLASSEUR.xlsx --option …",
    "  Écrire le devis d'un avenant",
  ]);
  expect(out).toMatch(/^ {2}--valid-until VALEUR$/m);
  expect(out).toMatch(/^ {2}--out VALEUR\s+écrire une copie ici/m);
});

test("the list of commands says how the options of one are found", async () => {
  const { out } = await runCommandLine(["--help"], "en");
  expect(out).toContain("sheetbill <command> --help");
});

test("a printed table writes numbers and days as the language does, and leaves out columns without text", () => {
  const columns = [
    { title: "Number", cell: () => "2026-0001" },
    { title: "Line", cell: () => "" },
    { title: "Date", cell: () => "2026-11-20" },
    { title: "Net", cell: () => "1234.50", align: "right" as const },
  ];
  const lines = (language: "en" | "fr") =>
    printTable([{}], columns, language)
      .replace(/\u202f/g, " ")
      .split("\n");
  expect(lines("en")[0]).toBe("Number     Date              Net");
  expect(lines("en")[2]).toBe("2026-0001  20 Nov 2026  1,234.50");
  expect(lines("fr")[2]).toBe("2026-0001  20/11/2026  1 234,50");
});

test("a command that is not there leads to the help", async () => {
  const { messages, exitCode } = await runCommandLine(["chek"], "en");
  expect([messages, exitCode]).toEqual(["There is no command “chek”; sheetbill --help lists them.", 2]);
});
