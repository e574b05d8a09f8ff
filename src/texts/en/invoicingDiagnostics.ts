/** What stands in the way of a draft, an invoice, a correction or a payment. */
export const invoicingDiagnostics = {
  "mention.missing": {
    message: "The invoice lacks what the law asks for[: {mention}].",
    remedy: "Enter it on the Settings sheet, or with the client, then confirm again.",
  },
  "billingId.duplicate": {
    message: "Two rows carry the same Billing ID[ {billingId}][, also in row {row}].",
    remedy: "Clear the Billing ID of the copied row: it is new work and gets its own.",
  },
  "row.changed": {
    message: "This row has changed since it was put on the draft[ {draft}][: {field}].",
    remedy: "Refresh the draft to take the change, or restore the row.",
  },
  "row.deleted": {
    message: "A row of the draft[ {draft}] is no longer in its ledger[: {billingId}].",
    remedy: "Restore the row, or remove it from the draft.",
  },
  "row.taken": {
    message: "This row was put on another draft meanwhile[: {draft}][, by {by}].",
    remedy: "Leave it there, or discard that draft first.",
  },
  "row.onHold": {
    message: "This row is on hold.",
    remedy: "Clear On hold in its billing status to bill it.",
  },
  "row.writtenOff": {
    message: "This row is written off.",
    remedy: "Clear Written off in its billing status to bill it.",
  },
  "row.notReady": {
    message: "This row is not marked Ready.",
    remedy: "Mark it Ready in its billing status.",
  },
  "row.alreadyInvoiced": {
    message: "This row was invoiced before it came here.",
    remedy: "Nothing to do; it is kept and never billed again.",
  },
  "draft.notFound": {
    message: "There is no draft[ {draft}].",
    remedy: "Choose one of the drafts in the register.",
  },
  "draft.held": {
    message: "The draft[ {draft}] is being worked on[ by {by}][ since {since}].",
    remedy: "Wait, ask, or take the draft over.",
  },
  "draft.notReviewed": {
    message: "The draft[ {draft}] has not been reviewed.",
    remedy: "Send it to review first.",
  },
  "draft.negative": {
    message: "The draft[ {draft}] has a negative total[: {total}].",
    remedy: "Make a credit note of it instead.",
  },
  "draft.empty": {
    message: "There is nothing to invoice[ for {client}].",
    remedy: "Choose ready rows, or look at what is blocked and why.",
  },
  "discount.tooLarge": {
    message: "The discount[ of {discount}] is larger than what it is taken from[: {net}].",
    remedy: "Enter a smaller discount.",
  },
  "number.pattern": {
    message: "The pattern of invoice numbers[ “{text}”] cannot be used.",
    remedy: "Use {SEQ} once, and {YYYY}, {YY} or {MM} if wanted, for example {YYYY}-{SEQ:4}.",
  },
  "number.backDated": {
    message: "[{date}: ]This date is before that of the last invoice of the series[, {number} of {last}].",
    remedy: "Choose that day or a later one: numbers and dates must run in the same order.",
  },
  "number.gap": {
    message: "A number is missing in the series[: {number}].",
    remedy:
      "Look for a deleted row of the register and restore it; explain the gap to your accountant if there is none.",
  },
  "number.duplicate": {
    message: "Two invoices have the same number[: {number}].",
    remedy: "Run the recovery: it keeps the first and gives the other one the next number.",
  },
  "date.future": {
    message: "[{date}: ]An invoice cannot be dated in the future.",
    remedy: "Choose today or an earlier day.",
  },
  "invoice.notFound": {
    message: "There is no invoice[ {number}].",
    remedy: "Choose one of the invoices in the register.",
  },
  "invoice.notConfirmed": {
    message: "The invoice[ {number}] is not confirmed.",
    remedy: "Confirm it first, or discard the draft.",
  },
  "invoice.credited": {
    message: "The invoice[ {number}] is already credited in full.",
    remedy: "Nothing is left to credit; make a new invoice of the freed rows.",
  },
  "invoice.tabDiffers": {
    message: "The sheet of the invoice[ {number}] differs from the register[: {found} instead of {expected}].",
    remedy: "Undo the change on the sheet, or write the sheet again from the journal.",
  },
  "invoice.totalsDiffer": {
    message: "The totals[ of {number}] do not agree[: {found} instead of {expected}].",
    remedy: "Refresh the draft. If it happens again, check the changed rows of the journal.",
  },
  "credit.tooMuch": {
    message: "More would be credited[ ({requested})] than is left[ of {number}][: {left}].",
    remedy: "Enter at most what is left.",
  },
  "credit.advanceDeducted": {
    message: "The advance[ {number}] is deducted on another invoice[: {by}].",
    remedy: "Credit that invoice first.",
  },
  "advance.tooMuch": {
    message: "More would be deducted[ ({requested})] than is left of the advance[ {number}][: {left}].",
    remedy: "Enter at most what is left of the advance, and no more than the invoice.",
  },
  "credit.milestonePart": {
    message: "A milestone can only be credited in full[: {milestone}].",
    remedy: "Credit all of its line, or credit an amount with a reason.",
  },
  "payment.tooMuch": {
    message: "The payment[ of {amount}] is more than is due[ on {number}][: {balance}].",
    remedy: "Check the amount; record a refund if the client paid twice.",
  },
  "edit.locked": {
    message: "This cannot be changed[: {field}].",
    remedy: "Change the ledger row and refresh the draft. A confirmed invoice is corrected by a credit note.",
  },
  "edit.reasonMissing": {
    message: "This change needs a reason[: {field}].",
    remedy: "Enter the reason; it is kept in the log.",
  },
  "edit.valueRefused": {
    message: "This value cannot be taken[ for {field}][: “{text}”].",
    remedy: "Enter a value of the right kind, within what the field allows.",
  },
  "edit.detailNotFound": {
    message: "The draft[ {draft}] has no such line or detail[: {detail}].",
    remedy: "Choose one of the lines of the draft; refresh it if it has changed meanwhile.",
  },
  "intent.unfinished": {
    message: "An earlier run did not finish[: {action}][ by {by}][ on {date}].",
    remedy: "Finish it or undo it; either leaves the workbook as it should be.",
  },
  "seal.broken": {
    message: "The invoice[ {number}] was changed after it was confirmed[: {found} instead of {expected}].",
    remedy: "Restore the cell. To correct a confirmed invoice, make a credit note.",
  },
} as const;
