/** What stands in the way of a draft, an invoice, a correction or a payment. */
export const invoicingDiagnostics = {
  "mention.missing": {
    message: "The invoice[ {invoice}] lacks what the law asks for[: {mention}].",
    remedy: "Enter it on the Settings sheet, or with the client, then confirm again.",
  },
  "billingId.duplicate": {
    message: "Two rows carry the same Billing ID[ {billingId}][, also in row {row}].",
    remedy: "Clear the Billing ID of the copied row: it is new work and gets its own.",
  },
  "row.changed": {
    message:
      "This row has changed since it was put on the draft[: {field} was {was}][, is {now}][: {billed} drafted][, {quantity} now].",
    remedy: "Refresh the draft to take the change, or restore the row.",
  },
  "row.deleted": {
    message: "A drafted row is no longer in its ledger[: {billingId}][, “{description}”].",
    remedy: "Restore the row, or remove it from the draft.",
  },
  "row.taken": {
    message: "This row is already on another invoice or draft[: {invoice}][, under Billing ID {billingId}].",
    remedy:
      "Leave it there, or discard that draft first. If its Billing ID was lost, enter it again; if it is other work, describe it otherwise and mark it Ready.",
  },
  "row.recordLost": {
    message: "The ledger says this row was invoiced[ on {invoice}], but no record of it is left.",
    remedy:
      "Bring the sheets Invoices and Invoice details back from an earlier version of the workbook. If the row really is to be billed here, clear its billing status first.",
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
  "row.billedTwice": {
    message: "The same work is billed twice[: on {other} and on {invoice}][, Billing ID {billingId}].",
    remedy:
      "Two people billed it without seeing each other. Discard the one that is a draft; if both are confirmed, credit one.",
  },
  "draft.held": {
    message: "This draft is somebody else's[: {invoice}][, held by {by}][ since {since}].",
    remedy: "Ask them to put it in review, or take it over: the log keeps who held it.",
  },
  "draft.notFound": {
    message: "There is no draft[ {invoice}].",
    remedy: "Choose one of the drafts in the register.",
  },
  "draft.negative": {
    message: "The draft[ {invoice}] has a negative total[: {total}].",
    remedy: "Make a credit note of it instead.",
  },
  "draft.empty": {
    message: "There is nothing to invoice[ for {client}].",
    remedy: "Choose ready rows, or look at what is blocked and why.",
  },
  "discount.tooLarge": {
    message: "The discount[ of {discount}] is larger than what it is taken from.",
    remedy: "Enter a smaller discount.",
  },
  "number.pattern": {
    message: "The pattern of invoice numbers[ “{pattern}”] cannot be used.",
    remedy: "Use {SEQ} once, and {YYYY}, {YY} or {MM} if wanted, for example {YYYY}-{SEQ:4}.",
  },
  "number.backDated": {
    message:
      "The date[ of {number}][, {date},] is before that of another invoice of the series[: {last} of {lastDate}].",
    remedy: "Choose that day or a later one: numbers and dates must run in the same order.",
  },
  "number.gap": {
    message: "Numbers are missing in the series[: {from} to {to}].",
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
    message: "There is no invoice[ {invoice}].",
    remedy: "Choose one of the invoices in the register.",
  },
  "invoice.notConfirmed": {
    message: "The invoice[ {invoice}] is not confirmed.",
    remedy: "Confirm it first, or discard the draft.",
  },
  "invoice.credited": {
    message: "The invoice[ {invoice}] is already credited in full.",
    remedy: "Nothing is left to credit; make a new invoice of the freed rows.",
  },
  "invoice.tabDiffers": {
    message: "The sheet of the invoice[ {invoice}] does not give what it must[: {found} instead of {expected}].",
    remedy: "Undo the change on the sheet, or write the sheet again from the journal.",
  },
  "invoice.totalsDiffer": {
    message:
      "The totals[ of {invoice}] do not agree[: {found} instead of {expected}][: register {register}, journal {journal}].",
    remedy: "Refresh the draft. If it happens again, check the changed rows of the journal.",
  },
  "credit.tooMuch": {
    message: "More would be credited[ on line {line}][ of {invoice}] than is left[: {left}].",
    remedy: "Enter at most what is left.",
  },
  "credit.advanceDeducted": {
    message: "The advance[ {invoice}] is deducted on another invoice[: {by}].",
    remedy: "Credit that invoice first.",
  },
  "advance.tooMuch": {
    message: "More would be deducted than is left of the advance[ {number}][: {left}].",
    remedy: "Enter at most what is left of the advance, and no more than the invoice.",
  },
  "credit.milestonePart": {
    message: "A milestone can only be credited in full[: line {line}][ of {invoice}].",
    remedy: "Credit all of its line, or credit an amount with a reason.",
  },
  "payment.tooMuch": {
    message: "The payment is more than is due[ on {invoice}][: {balance}].",
    remedy: "Check the amount; record a refund if the client paid twice.",
  },
  "recap.missing": {
    message: "There is no statement of work[ of {client}] for this period.",
    remedy: "Write the statement first, and record its validation once the client has signed it.",
  },
  "recap.changed": {
    message: "This does not agree with the statement of work[ of {client}] and was not approved with it.",
    remedy: "Write the statement again and have it validated, or approve the row by itself.",
  },
  "edit.locked": {
    message: "This cannot be changed[: line {line}][ of {invoice}].",
    remedy: "Change the ledger row and refresh the draft. A confirmed invoice is corrected by a credit note.",
  },
  "edit.reasonMissing": {
    message: "This change needs a reason[ (line {line})][: {invoice}].",
    remedy: "Enter the reason; it is kept in the log.",
  },
  "edit.textLost": {
    message: "Grouped like this, the lines[ of {invoice}] would no longer print what was typed[: “{text}”].",
    remedy: "Confirm that the text may go, or leave the lines as they are.",
  },
  "edit.valueRefused": {
    message: "This value cannot be taken[ for {field}][: {value}][, line {line}][ of {invoice}].",
    remedy: "Enter a value of the right kind, within what the field allows.",
  },
  "edit.detailNotFound": {
    message: "There is no such line or detail[: line {line}][ of {invoice}][, {detail}].",
    remedy: "Choose one of the lines of the draft; refresh it if it has changed meanwhile.",
  },
  "undo.nothing": {
    message: "There is nothing to undo.",
    remedy: "Only what Sheetbill wrote and the Log still has can be undone; use Excel's own Undo for what you typed.",
  },
  "undo.confirmed": {
    message: "A confirmed invoice[ ({invoice})] cannot be undone.",
    remedy: "Make a credit note, or reissue it.",
  },
  "undo.changed": {
    message: "The last run[: {action}][, {invoice}] cannot be undone: what it wrote was changed or used since.",
    remedy: "Undo first what came after it, or change it by hand.",
  },
  "undo.notKept": {
    message: "The last run[: {action}] cannot be undone: nothing was kept of what there was before.",
    remedy: "Change it back by hand, or bring an earlier version of the workbook back.",
  },
  "register.lost": {
    message: "Confirmed invoices are missing from the sheet Invoices[: {invoice}].",
    remedy:
      "Bring their rows back from an earlier version of the workbook (File > Info > Version history). Until then nothing is written, so that no number is given twice.",
  },
  "journal.lost": {
    message: "Confirmed invoices have no rows left in the sheet Invoice details[: {invoice}].",
    remedy:
      "Bring their rows back from an earlier version of the workbook (File > Info > Version history). Until then nothing is written, so that no work is billed twice.",
  },
  "intent.unfinished": {
    message: "An earlier run did not finish[: {action}][ by {by}][ on {date}].",
    remedy: "Finish it or undo it; either leaves the workbook as it should be.",
  },
  "seal.broken": {
    message: "The invoice[ {invoice}] was changed after it was confirmed[: {found} instead of {expected}].",
    remedy: "Restore the cell. To correct a confirmed invoice, make a credit note.",
  },
} as const;
