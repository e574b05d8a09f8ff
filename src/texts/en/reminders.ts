/** Every word of a payment reminder, by how often the client should have been reminded. */
export const reminders = {
  subjects: {
    first: "Invoice {number} was due on {due}",
    second: "Reminder: invoice {number} of {date} is unpaid",
    last: "Last reminder: invoice {number} of {date} is unpaid",
  },
  greeting: "Dear {client},",
  openings: {
    first:
      "Our invoice {number} of {date} for {total} was due on {due}. {balance} is still to be paid; it may have escaped your attention.",
    second:
      "In spite of our reminder, {balance} of our invoice {number} of {date} for {total}, due on {due}, is still unpaid after {days} days.",
    last: "{balance} of our invoice {number} of {date} for {total}, due on {due}, is still unpaid after {days} days and several reminders. Please pay it at once.",
  },
  interest: "Interest for late payment: {interest}.",
  indemnity: "Fixed compensation for recovery costs: {indemnity}.",
  account: "Please pay to IBAN {iban}[, BIC {bic}], with the reference {number}.",
  crossed: "If you have paid in the meantime, please disregard this message.",
  closing: "Kind regards,",
} as const;
