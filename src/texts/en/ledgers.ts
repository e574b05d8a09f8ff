/** What a new ledger says above its table, and what its headings explain when they are selected. */
export const ledgers = {
  /** By English name of the table. */
  hints: {
    Clients: "One row per client. The billing address is printed on invoices as it is here.",
    Projects:
      "One row per contract line. A later row of the same line with a later start changes its terms from then on.",
    People: "The role of each person; a time row may name another one.",
    Budget: "What was estimated or agreed per task.",
    Time: "One row per piece of work. Enter hours, or start and end; the rate comes from Rates.",
    Expenses: "One row per expense. It is billed at cost unless a markup or a unit price is given.",
    Milestones:
      "One row per milestone: a percentage of the contract value, or an amount. Enter the day it was accepted to bill it.",
    Rates: "The most specific row applies; blank means any. A price that changes is a new row with its own From.",
    "Change orders": "What the client asked for beyond the contract. It can be billed once it is agreed.",
    Payments: "One row per payment received; it lowers the balance of its invoice.",
    Splits: "Projects that several clients share. The percentages of a project make 100.",
    "Exchange rates": "1 unit of From is worth so many units of To, from that day on.",
    Taxes: "The VAT codes you use. Exempt codes need their reason; it is printed.",
    Settings: "Who you are and how you bill. What is blank takes its default.",
  },
  /** By English name of the table, then by field; `common` for the fields that mean the same everywhere. */
  notes: {
    common: {
      approved: "yes once the manager has approved the row",
      billingId: "Written by Sheetbill; ties the row to its invoice. Leave it.",
      billingStatus: "Written by Sheetbill. You may enter Not ready, Ready, On hold or Written off.",
      billingType: "Chargeable; Complimentary shows at 0; Non-chargeable stays inside",
      invoice: "Written by Sheetbill",
      tax: "A code of Taxes or a percentage; blank: the client's, else the default",
    },
    Clients: {
      paymentTerms: "30, 30 EOM, EOM 30 or on receipt",
      currency: "Three letters, such as EUR; blank: the client's, else yours",
    },
    Projects: {
      method: "How the work is billed: by time, by milestones, by a fixed period fee, or not at all",
      cap: "The most that may be billed; work beyond it waits",
      currency: "Three letters, such as EUR; blank: the client's, else yours",
    },
    Time: {
      hours: "1.5, 1:30, 1h30 or 90 min",
    },
    Expenses: {
      unitCost: "What one unit cost you",
    },
    Milestones: {
      value: "30% is a share of the contract value, 3000 an amount",
      acceptedOn: "The day the client accepted; without it the milestone waits",
    },
    Rates: {
      kind: "Sale prices what you bill; Cost is what it costs you, for the margin",
      rate: "Per hour unless Unit says d (day). An intended zero is written 0.",
      from: "First day it applies; blank: from ever",
      to: "Last day it applies; blank: for good",
    },
  },
} as const;
