import { readBooks } from "../../../src/ledger/readBooks";
import { books, codes, located, shown } from "./sheet";

const time = located("Time", [
  ["Date", "Project", "Hours"],
  [46113, "Alpha", 1],
]);

test("A freelancer's three tables are enough, without a Clients table or Settings", () => {
  const found = books(
    located("Projects", [
      ["Project", "Client", "Billing method"],
      ["Alpha", "Acme", "Régie"],
    ]),
    time,
    located("Rates", [
      ["Project", "Rate", "From"],
      ["Alpha", 90, 45658],
    ]),
  );
  expect(found.diagnostics).toEqual([]);
  expect(found.projects[0]).toMatchObject({
    project: "Alpha",
    client: "Acme",
    contract: "Alpha",
    method: "Time and materials",
    overCap: "Block",
  });
  expect(found.projects[0]!.includes).toHaveLength(7);
  expect(found.rates[0]).toMatchObject({ kind: "Sale", from: "2025-01-01", to: null, currency: "" });
  expect(found.rates[0]!.rate?.toFixed()).toBe("90");
  expect(found.settings).toMatchObject({
    baseCurrency: "EUR",
    invoiceNumberPattern: "{YYYY}-{SEQ:4}",
    reminderDays: [3, 15, 30],
    taxPolicy: "per category",
  });
});

test("Without Projects, without a ledger, or without Rates where time needs them, a table is missing", () => {
  const missing = (found: ReturnType<typeof books>) =>
    found.diagnostics.filter(({ code }) => code === "table.missing").map(({ params }) => params["table"]);
  expect(missing(readBooks([], 1900))).toEqual(["Projects", "Time"]);
  expect(missing(books(time))).toEqual(["Projects", "Rates"]);
  const fixed = located("Projects", [
    ["Project", "Client", "Billing method"],
    ["Alpha", "Acme", "Forfait"],
  ]);
  expect(missing(books(fixed, time))).toEqual([]);
});

test("Every optional column of a contract line is read", () => {
  const found = books(
    located("Projects", [
      [
        "Project",
        "Line",
        "Client",
        "Billing method",
        "Includes",
        "Tasks",
        "Contract value",
        "Cap",
        "Over cap",
        "Discount %",
        "Fee %",
        "Approval required",
        "Billing frequency",
        "Hours rounding",
        "Group by",
        "Retainer fee",
        "Included hours",
        "Overage",
        "Rollover",
        "Start",
        "End",
      ],
      [
        "Alpha",
        "Support",
        "Acme",
        "Abonnement",
        "Temps, Frais",
        "Help; Fix",
        "12 000 €",
        5000,
        "Write off",
        shown(0.05, "0%"),
        2,
        "Les deux",
        "Trimestrielle",
        "sup 15 par jour",
        "Tâche",
        1000,
        10,
        "tarifs",
        5,
        "01/01/2026",
        "31/12/2026",
      ],
    ]),
  );
  expect(found.projects[0]).toMatchObject({
    line: "Support",
    method: "Retainer",
    includes: ["Time", "Expense"],
    tasks: ["Help", "Fix"],
    overCap: "Write off",
    approvalRequired: "Both",
    billingFrequency: "Quarterly",
    hoursRounding: { direction: "up", increment: 15, scope: "day", minimum: 0 },
    groupBy: "task",
    overage: { kind: "rates" },
    start: "2026-01-01",
    end: "2026-12-31",
    diagnostics: [],
  });
  const { contractValue, cap, discountPercent, feePercent, retainerFee, includedHours } = found.projects[0]!;
  expect([contractValue, cap, discountPercent, feePercent, retainerFee, includedHours].map(String)).toEqual([
    "12000",
    "5000",
    "5",
    "2",
    "1000",
    "10",
  ]);
});

test("A cell of master data that cannot be read is told on the record and on the books", () => {
  const found = books(
    located("Rates", [
      ["Project", "Rate", "Currency"],
      ["Alpha", "ninety", ""],
      ["Beta", "", ""],
      ["Gamma", "90 €", ""],
    ]),
  );
  expect(found.rates.map(({ rate }) => rate?.toFixed() ?? null)).toEqual([null, null, "90"]);
  expect(found.rates.map(({ diagnostics }) => codes(diagnostics))).toEqual([
    ["amount.unreadable B2"],
    ["amount.blank B3"],
    [],
  ]);
  expect(found.rates[2]!.currency).toBe("EUR");
  expect(codes(found.diagnostics)).toEqual(expect.arrayContaining(["amount.unreadable B2", "amount.blank B3"]));
});

test("A day rate's header says its unit where no column does", () => {
  const found = books(
    located(
      "Rates",
      [
        ["Projet", "TJM"],
        ["Alpha", 600],
      ],
      "Tarifs",
    ),
  );
  expect(found.rates[0]).toMatchObject({ unit: "d" });
});

test("A client, a tax code or a contract line's terms given twice are an error at the later row", () => {
  const found = books(
    located("Clients", [["Client"], ["Acme"], ["  ACMÉ "]]),
    located("Taxes", [
      ["Code", "Rate %"],
      ["FR20", 20],
      ["fr20", 20],
    ]),
    located("Projects", [
      ["Project", "Client", "Start"],
      ["Alpha", "Acme", 46113],
      ["Alpha", "Acme", 46144],
      ["alpha", "Acme", 46113],
    ]),
  );
  const duplicates = found.diagnostics.filter(({ code }) => code === "key.duplicate");
  expect(duplicates.map(({ source, params }) => [source?.sheet, source?.cell, params["row"]])).toEqual([
    ["Clients", "A3", "2"],
    ["Projects", "A4", "2"],
    ["Taxes", "A3", "2"],
  ]);
});

test("One sheet per month is read together as one ledger, each row with its own sheet", () => {
  const march = located(
    "Time",
    [
      ["Date", "Project", "Hours"],
      [46082, "Alpha", 2],
    ],
    "March",
  );
  const april = located(
    "Time",
    [
      ["Project", "Date", "Hours"],
      ["Alpha", 46113, 3],
    ],
    "April",
  );
  const found = books(march, april);
  expect(found.time.map(({ source }) => [source.table.sheet, source.table.columns["date"]])).toEqual([
    ["March", "A"],
    ["April", "B"],
  ]);
  expect(found.ledgers).toHaveLength(2);
});

test("An expense's currency is its column's, else its cell's, else its header's; a blank quantity is one", () => {
  const found = books(
    located("Expenses", [
      [
        "Date",
        "Project",
        "Unit cost (USD)",
        "Currency",
        "Quantity",
        "Class",
        "Pricing",
        "Tax included",
        "Purchase tax",
      ],
      [46113, "Alpha", 12.5, "", "", "", "", "", ""],
      [46113, "Alpha", "10 €", "", 2, "Débours", "Au coût", "oui", shown(0.2, "0%")],
      [46113, "Alpha", "10 €", "CHF", "two", "", "", "", ""],
      [46113, "Alpha", -5, "", "", "", "", "", ""],
    ]),
  );
  expect(found.expenses.map(({ currency }) => currency)).toEqual(["USD", "EUR", "CHF", "USD"]);
  expect(found.expenses.map(({ quantity }) => quantity?.toFixed() ?? null)).toEqual(["1", "2", null, "1"]);
  expect(found.expenses[1]).toMatchObject({
    entryClass: "Disbursement",
    pricing: "At cost",
    taxIncluded: true,
    purchaseTax: "20 %",
  });
  expect(codes(found.expenses[2]!.diagnostics)).toEqual(["amount.unreadable E4"]);
});

test("Milestones are a share or an amount, of a kind in either language", () => {
  const found = books(
    located("Milestones", [
      ["Projet", "Jalon", "Type", "% ou Montant", "Échéance", "Validé le"],
      ["Alpha", "Signature", "Acompte", shown(0.3, "0%"), "", ""],
      ["Alpha", "Livraison", "", "4 000,00 €", "15/05/2026", 46160],
      ["Total", "", "", "", "", ""],
    ]),
  );
  expect(found.milestones.map(({ milestoneKind, value }) => [milestoneKind, value?.kind])).toEqual([
    ["Deposit", "percent"],
    ["Milestone", "amount"],
  ]);
  expect(found.milestones[1]).toMatchObject({ due: "2026-05-15", acceptedOn: "2026-05-18" });
});

test("A header that says TTC means tax included", () => {
  const found = books(
    located("Expenses", [
      ["Date", "Projet", "Montant TTC"],
      [46113, "Alpha", 120],
    ]),
  );
  expect(found.expenses[0]).toMatchObject({ taxIncluded: true });
});
