import { books, codes, located, shown } from "./sheet";

test("Settings are read in either language, each key once but mentions", () => {
  const found = books(
    located("Settings", [
      ["Clé", "Valeur"],
      ["Raison sociale", "Studio SAS"],
      ["Devise", "usd"],
      ["Calcul de la TVA", "par ligne"],
      ["TVA par défaut", shown(0.2, "0%")],
      ["Heures par jour", "7,5"],
      ["Arrondi des heures", "sup 15"],
      ["Délai de paiement", "30 fin de mois"],
      ["N° de facture", "F{YY}-{SEQ:3}"],
      ["Exiger « Prêt »", "oui"],
      ["Jours de relance", "5; 10"],
      ["Mentions", "One"],
      ["Mentions", "Two"],
      ["EI", "oui"],
    ]),
  );
  expect(found.settings).toMatchObject({
    seller: { name: "Studio SAS", soleTrader: true },
    baseCurrency: "USD",
    taxPolicy: "per line",
    defaultTax: "20 %",
    hoursRounding: { direction: "up", increment: 15 },
    paymentTerms: { days: 30, endOfMonth: "after" },
    invoiceNumberPattern: "F{YY}-{SEQ:3}",
    requireReady: true,
    reminderDays: [5, 10],
    mentions: ["One", "Two"],
  });
  expect(found.settings.hoursPerDay.toFixed()).toBe("7.5");
});

test("A setting that cannot be read keeps its default and says so; an unknown key is named", () => {
  const found = books(
    located("Settings", [
      ["Key", "Value"],
      ["Hours per day", "many"],
      ["Colour", "red"],
      ["Language", "fr"],
      ["Language", "en"],
    ]),
  );
  expect(found.settings.hoursPerDay.toFixed()).toBe("8");
  expect(codes(found.diagnostics.filter(({ code }) => code !== "table.missing"))).toEqual([
    "header.unknown A3",
    "key.duplicate A5",
    "setting.unreadable B2",
  ]);
});

test("The register and the journal are read by their words in either language", () => {
  const found = books(
    located("Invoices", [
      [
        "Numéro",
        "Brouillon",
        "Type",
        "Client",
        "Date",
        "État",
        "Règlement",
        "Devise",
        "HT",
        "TVA",
        "TTC",
        "Calcul de la TVA",
        "Remise %",
      ],
      ["2026-0001", "D-1", "Avoir", "Acme", 46113, "Validée", "Partielle", "EUR", -100, -20, -120, "Par catégorie", 10],
    ]),
    located("Invoice details", [
      [
        "Invoice",
        "Section",
        "Line",
        "Source",
        "Billing ID",
        "Project",
        "Class",
        "Billing type",
        "Date",
        "Quantity",
        "Billed quantity",
        "Unit",
        "Price",
        "Net",
        "Cost",
        "Format version",
      ],
      ["2026-0001", 1, 2, "Time", "T-1", "Alpha", "Time", "Chargeable", 46113, 1.5, 1.25, "h", 80, 100, "", 1],
    ]),
  );
  expect(found.register[0]).toMatchObject({
    number: "2026-0001",
    type: "Credit note",
    state: "Confirmed",
    payment: "Partly paid",
    date: "2026-04-01",
    policy: "per category",
  });
  expect(String(found.register[0]!.net)).toBe("-100");
  expect(found.journal[0]).toMatchObject({
    section: 1,
    line: 2,
    origin: "Time",
    billingId: "T-1",
    cost: null,
    formatVersion: 1,
  });
  expect(String(found.journal[0]!.billedQuantity)).toBe("1.25");
});
