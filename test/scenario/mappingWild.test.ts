import type { Rows } from "../support/ledgerBook";
import { CliFolder } from "../support/runCli";
import { checkSheet } from "../support/sheetCheck";
import { smallBook } from "../support/sheetLiteral";

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

const header = ["Date", "Project", "Hours"];

test("expenses of one's own are read with their amounts, refunds and currencies", async () => {
  const found = await checkSheet("Achats", [
    ["Notes de frais 2026"],
    ["Date de la dépense", "Projet", "Libellé", "Montant HT"],
    ["03/04/2026", "Alpha", "Train", "1 234,50 €"],
    ["25/04/2026", "Alpha", "Remboursement", -34.5],
    ["Total", "", "", 1200],
  ]);
  expect(found.ledger).toMatchObject({
    ledger: "Expenses",
    rows: 2,
    skipped: 1,
    first: "2026-04-03",
    last: "2026-04-25",
  });
  expect(found.errors).toEqual([]);
  expect(found.ledger.amounts).toEqual({ EUR: "1200.00" });
});

test("a sheet's own total that disagrees is a warning, and its rows are read", async () => {
  const { all, summary } = await checkSheet("Suivi", [
    header,
    ["2026-04-01", "Alpha", 2],
    ["2026-04-02", "Alpha", 3],
    ["Total", "", 6],
  ]);
  expect(summary).toEqual([2, "5", "500.00", "2026-04-01", "2026-04-02", 1]);
  expect(all.map(({ code, cell }: { code: string; cell: string }) => `${code} ${cell}`)).toContain("total.mismatch C4");
});

test("a sheet that looks like no ledger, a budget and a phone list, is left alone", async () => {
  const found = await checkSheet("Time", [header, ["2026-04-01", "Alpha", 2]], {
    Phones: [
      ["Name", "Phone"],
      ["Bob", 555],
    ],
    Todo: [["To do"], ["Call Bob"]],
    "Plan 2026": [
      ["Project", "Q1", "Q2"],
      ["Alpha", 100, 200],
    ],
  });
  expect(found.summary).toEqual([1, "2", "200.00", "2026-04-01", "2026-04-01", 0]);
  expect(found.all.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
});

test("reports of the add-in are never proposed, a copy of the ledger is told", async () => {
  const rows: Rows = [
    ["Date", "Project", "Hours", "Description"],
    ["2026-04-01", "Alpha", 2, "x"],
    ["2026-04-02", "Alpha", 3, "y"],
  ];
  const workbook = smallBook([], {
    Projects: [
      ["Project", "Client", "Billing method"],
      ["Alpha", "Acme", "Time and materials"],
    ],
    Rates: [["Rate"], [100]],
    Time: rows,
    "Billing backlog": rows,
    Margin: rows,
    Backup: rows,
  });
  const { json } = await folder.run("check", folder.save("book.xlsx", workbook), "--today", "2026-11-20");
  expect(json.ledgers.map(({ sheet, hours }: { sheet: string; hours: string }) => [sheet, hours])).toEqual([
    ["Time", "5"],
  ]);
  expect(
    json.diagnostics.map(({ code, sheet, severity }: Record<string, string>) => [code, sheet, severity]),
  ).toContainEqual(["ledger.copy", "Backup", "warning"]);
});

test("two people's sheets with the same full days are both read where nothing is billed from them yet", async () => {
  const days = (more: Rows): Rows => [
    header,
    ...["01", "02", "03"].map((date) => [`2026-04-${date}`, "Alpha", 8]),
    ...more,
  ];
  const { ledger } = await checkSheet("Lou", days([["2026-04-06", "Alpha", 2]]), {
    Kim: days([["2026-04-06", "Alpha", 4]]),
  });
  expect([ledger.rows, ledger.hours]).toEqual([4, "26"]);
});

test("keys that merged cells leave blank are told, even where a row's hours happen to be the sum of those above", async () => {
  const { summary, errors } = await checkSheet("Suivi", [
    ["Project", "Date", "Hours"],
    ["Alpha", "2026-04-01", 1],
    ["", "2026-04-02", 2],
    ["", "2026-04-03", 3],
  ]);
  expect(summary).toEqual([3, "6", "100.00", "2026-04-01", "2026-04-03", 0]);
  expect(errors).toEqual(["project.blank A3", "project.blank A4"]);
});

test("people across are known by the rate table; their total beside them is no cost, nor is that of names nobody knows", async () => {
  const rows: Rows = [
    ["Date", "Project", "Ann", "Bob", "Total"],
    ["2026-04-01", "Alpha", 1, 2, 3],
    ["Total", "", 1, 2, 3],
  ];
  const known = await checkSheet("Suivi", rows, {
    Rates: [
      ["Person", "Rate"],
      ["Ann", 100],
      ["Bob", 50],
    ],
  });
  expect(known.summary).toEqual([2, "3", "200.00", "2026-04-01", "2026-04-01", 1]);
  expect((await checkSheet("Suivi", rows)).ledger).toBeUndefined();
});
