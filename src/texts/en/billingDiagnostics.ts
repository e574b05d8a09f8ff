/** What keeps a row from being billed, or should be known before it is. */
export const billingDiagnostics = {
  "project.blank": {
    message: "The row names no project.",
    remedy: "Enter the project it belongs to.",
  },
  "project.unknown": {
    message: "The project[ “{project}”] is not on the Projects sheet.",
    remedy: "Correct the name, or add the project to Projects with its client.",
  },
  "project.internal": {
    message: "The project[ “{project}”] is internal: its work is counted at cost and never billed.",
    remedy: "Nothing to do; change the project's billing method if it should be billed.",
  },
  "client.blank": {
    message: "The client is blank[: project “{project}”].",
    remedy: "Enter the client who is to be invoiced.",
  },
  "client.unknown": {
    message: "The client[ “{client}”] is not on the Clients sheet.",
    remedy: "Correct the name, or add the client to Clients with its billing address.",
  },
  "person.unknown": {
    message: "The person[ “{person}”] is not on the People sheet.",
    remedy: "Correct the name, or add the person to People.",
  },
  "contractLine.ambiguous": {
    message: "More than one contract line[ of “{project}”] could take this row[: {lines}].",
    remedy: "Name the line in the row, or let Includes and Tasks of the lines no longer overlap.",
  },
  "contractLine.unknown": {
    message: "The project[ “{project}”] has no contract line[ “{line}”].",
    remedy: "Correct the line, or add it to Projects.",
  },
  "contractLine.notInForce": {
    message: "No terms of the contract line[ “{line}”][ of “{project}”] are in force[ on {date}].",
    remedy: "Correct the row's date, or the start and end of the line on Projects.",
  },
  "class.notIncluded": {
    message: "No contract line[ of “{project}”] includes this kind of row[: {class}].",
    remedy: "Add the kind to Includes of a line on Projects, or correct the row's class.",
  },
  "rate.missing": {
    message: "No rate applies[ to {person}][ for {task}][ on {date}].",
    remedy: "Add a row to Rates that covers it, or enter a rate in the row. An intended zero must be written as 0.",
  },
  "rate.ambiguous": {
    message: "Two rates apply equally[: {rows}].",
    remedy: "End one of them, delete it, or make one more specific, even when both say the same price.",
  },
  "rate.overlap": {
    message: "The dates of two rates overlap[: {rows}].",
    remedy: "End the earlier rate the day before the later one begins. Until then the later one applies.",
  },
  "rate.unused": {
    message: "This rate prices nothing[: “{name}” is found nowhere else].",
    remedy: "Check its names and dates, or leave it for later work.",
  },
  "cost.missing": {
    message:
      "No cost rate applies[ to {person}][ to {name}][ on {date}]; the margin leaves this cost out[ (rows: {count})].",
    remedy: "Add a row of kind Cost to Rates.",
  },
  "currency.noRate": {
    message: "There is no exchange rate[ from {from}][ to {to}][ on or before {date}].",
    remedy: "Add the rate to Exchange rates.",
  },
  "currency.unknown": {
    message: "The currency[ “{currency}”] is not known.",
    remedy: "Use the three-letter code, for example EUR, GBP or USD.",
  },
  "tax.missing": {
    message: "No VAT rate is given[ for {client}].",
    remedy: "Enter it in the row, with the client, or as Default tax in Settings.",
  },
  "tax.unknown": {
    message: "The tax code[ “{tax}”] is not on the Taxes sheet.",
    remedy: "Correct the code, enter a percentage, or add the code to Taxes.",
  },
  "tax.reasonMissing": {
    message: "The tax code[ “{tax}”] needs the reason for its exemption.",
    remedy: "Enter the reason on the Taxes sheet; it is printed on the invoice.",
  },
  "tax.categoryNotAllowed": {
    message: "The VAT category[ {category}] is not used[ in {country}].",
    remedy: "Choose another tax code for this row or client.",
  },
  "tax.buyerNumberMissing": {
    message: "The client[ “{client}”] has no VAT number, which this tax code[ “{tax}”] requires.",
    remedy: "Enter the VAT number on the Clients sheet, or choose another tax code.",
  },
  "tax.includedForBusiness": {
    message: "Prices that include tax are unusual for a business[: “{client}”].",
    remedy: "Set the client's tax policy to per category, or its type to Consumer.",
  },
  "purchaseTax.missing": {
    message: "The cost includes tax, but the purchase tax is not given.",
    remedy: "Enter the purchase tax of the expense, or clear Tax included.",
  },
  "receipt.missing": {
    message: "This disbursement has no receipt.",
    remedy: "Enter a reference to the receipt: money paid in the client's name is billed only with one.",
  },
  "receipt.missing.warning": {
    message: "This expense has no receipt.",
    remedy: "Enter a reference to the receipt, if the client is to see one.",
  },
  "approval.missing": {
    message: "This row is not approved[ by {by}].",
    remedy: "Have it approved: the project asks for it before billing.",
  },
  "milestone.notAccepted": {
    message: "The milestone[ “{milestone}”] is not accepted yet.",
    remedy: "Enter the day in Accepted on, with the evidence if there is one.",
  },
  "milestone.valueMissing": {
    message: "The worth of the milestone[ “{milestone}”] cannot be computed: the contract line has no contract value.",
    remedy: "Enter the contract value on Projects, or an amount in the milestone.",
  },
  "milestones.sum": {
    message: "The milestones[ of “{project}”] do not add up to the contract value[: {found} of {expected}].",
    remedy: "Correct the milestones or the contract value; deposits count, advances do not.",
  },
  "cap.exceeded": {
    message: "Billing this would pass the cap[ of “{name}”][: {cap} {currency}].",
    remedy: "Raise the cap with the client's agreement, let the project write off what is over, or leave it unbilled.",
  },
  "cap.near": {
    message: "More than 80% of the cap[ of “{name}”] is used[: {used} of {cap} {currency}].",
    remedy: "Tell the client in time, or agree on a higher cap.",
  },
  "cap.conflict": {
    message: "The rows of the contract[ “{contract}”] give different contract caps.",
    remedy: "Enter the same contract cap in each of its rows on Projects.",
  },
  "changeOrder.noAmount": {
    message: "The change order has no amount[: {changeOrder}].",
    remedy: "Enter the amount that is to be quoted.",
  },
  "changeOrder.notAgreed": {
    message: "The change order[ “{changeOrder}”] is not agreed yet.",
    remedy: "Enter the day in Agreed on once the client has agreed.",
  },
  "changeOrder.unknown": {
    message: "The change order[ “{changeOrder}”] is not on the Change orders sheet.",
    remedy: "Correct the name, or add the change order.",
  },
  "changeOrder.beforeAgreement": {
    message: "[{date}: ]This work was done before the change order[ “{changeOrder}”] was agreed[ on {agreedOn}].",
    remedy: "It can be billed; make sure that the client expects it.",
  },
  "changeOrder.notBilled": {
    message:
      "The change order[ “{changeOrder}”][ of “{project}”] is agreed, but no milestone bills its amount[ of {amount}].",
    remedy: "Add a milestone with the name of the change order, or remove the amount.",
  },
  "split.sum": {
    message: "The shares of the clients[ of “{project}”] do not make 100%[ but {found}%].",
    remedy: "Correct the percentages on the Splits sheet.",
  },
  "budget.amountMissing": {
    message: "The budget row[ of “{task}”] has no amount, which its revenue type needs.",
    remedy: "Enter the amount on the Budget sheet, or choose By rates.",
  },
  "retainer.feeMissing": {
    message: "The retainer[ “{project}”] has no fee.",
    remedy: "Enter the retainer fee on Projects.",
  },
  "retainer.renewal": {
    message: "The retainer[ “{project}”] ends[ on {end}].",
    remedy: "Agree on its renewal and enter the new end on Projects.",
  },
  "retainer.underUse": {
    message:
      "The retainer[ “{project}”] used fewer hours than it includes[ from {from} to {until}][: {used} of {included}].",
    remedy: "Nothing to correct; tell the client, or plan the hours that are left.",
  },
  "retainer.overUse": {
    message:
      "The retainer[ “{project}”] used more hours than it includes[ from {from} to {until}][: {used} of {included}].",
    remedy: "Look at how its overage is billed on Projects, and tell the client.",
  },
} as const;
