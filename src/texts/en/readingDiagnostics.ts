/** What is wrong with a sheet, a header or a cell. */
export const readingDiagnostics = {
  "table.missing": {
    message: "A table that this needs is not in the workbook[: “{table}”].",
    remedy: "Add a sheet[ named “{table}”] with a header row, or tell Sheetbill which of your sheets it is.",
  },
  "header.missing": {
    message: "A column is missing[: “{field}”][ in {table}].",
    remedy: "Add the column[ “{field}”] to the header row, or map it to one of your columns.",
  },
  "header.unknown": {
    message:
      "The heading[ “{text}”] is not one that Sheetbill knows; the column is not read.[ Did you mean “{nearest}”?]",
    remedy:
      "Correct the heading if it is misspelt, map it to a field, or leave it: your own columns are never touched.",
  },
  "header.duplicate": {
    message: "Two columns[ of {table}] stand for the same thing[: “{field}”].",
    remedy: "Rename or remove one of them, or map the one to be read.",
  },
  "cell.error": {
    message: "The cell shows an error[: {text}].",
    remedy: "Correct the formula in the cell. The row is not billed until it gives a value.",
  },
  "date.blank": {
    message: "The date is blank.",
    remedy: "Enter the day of the work or the expense.",
  },
  "date.unreadable": {
    message: "[“{text}” is not a date. ]The date cannot be read.",
    remedy: "Enter a date, for example 2026-03-31.",
  },
  "date.ambiguous": {
    message: "[“{text}”: ]The day and the month of this date could be either way round.",
    remedy: "Choose the order of dates of this column once (day first or month first), or enter real dates.",
  },
  "date.period": {
    message: "The row is for several days[, until {until}], not for one.",
    remedy: "Enter a row for each day. Of a tracker, export the detailed report.",
  },
  "date.utc": {
    message: "The times are in universal time (UTC)[: {text}], and so are the days.",
    remedy: "Check work around midnight, or export the times in your own time zone.",
  },
  "date.afterCutOff": {
    message: "This row is dated[ {date},] after the last day that is billed[: {cutOff}].",
    remedy: "Nothing to correct: it waits for a later invoice. Choose a later cut-off to bill it now.",
  },
  "hours.blank": {
    message: "The hours are blank.",
    remedy: "Enter the hours, or a start and an end.",
  },
  "hours.unreadable": {
    message: "[“{text}” is not a duration. ]The hours cannot be read.",
    remedy: "Enter hours as 1.5, 1:30, 1h30 or 90 min.",
  },
  "hours.conflict": {
    message: "The hours[ ({hours})] differ from those between start and end[ ({computed})].",
    remedy: "Correct the hours or the times; or clear one of the two.",
  },
  "hours.negative": {
    message: "The hours are negative[: {hours}].",
    remedy: "Enter hours above zero. To take back billed work, make a credit note.",
  },
  "hours.unitUnclear": {
    message: "[“{text}”: ]Nothing says for sure whether this number counts hours, minutes or days.",
    remedy: "Name the unit in the header, for example “Duration (min)”, or give times the format h:mm.",
  },
  "hours.long": {
    message: "The row has more hours than a day[: {hours}].",
    remedy: "Correct the hours if they are a slip. Otherwise nothing is to be done.",
  },
  "hours.partlyBillable": {
    message: "Only a part of the hours is billable[: {billable} of {hours}].",
    remedy: "Enter the billable and the other hours in two rows, or clear the billable hours.",
  },
  "amount.blank": {
    message: "The amount is blank[ in “{field}”].",
    remedy: "Enter the amount; 0 only if it really is nothing.",
  },
  "amount.unreadable": {
    message: "[“{text}” is not an amount. ]The amount cannot be read.",
    remedy: "Enter a number, for example 1250.50.",
  },
  "amount.perUnitUnclear": {
    message: "[“{text}”: ]Nothing says whether this amount is for one unit or for the whole quantity.",
    remedy: "Head the column “Unit cost” or “Total cost”, or clear the quantity.",
  },
  "value.unknown": {
    message: "The word[ “{text}”] is not one of the values[ of “{field}”].",
    remedy: "Choose a value of the list[: {allowed}].",
  },
  "flag.unreadable": {
    message: "[“{text}” is neither yes nor no. ]The mark cannot be read.",
    remedy: "Enter yes or no.",
  },
  "percent.unreadable": {
    message: "[“{text}” is not a percentage. ]The percentage cannot be read.",
    remedy: "Enter a percentage, for example 20 or 20%.",
  },
  "key.duplicate": {
    message: "The same name[ “{text}”] stands in more than one row[ of {table}][, also in row {row}].",
    remedy: "Keep one of the rows, or give them different names.",
  },
  "import.noDays": {
    message: "The file[ “{file}”] adds up time without saying its days.",
    remedy: "Export the detailed report: one row per entry, with its date.",
  },
  "import.unclosedQuote": {
    message:
      "A quotation mark of the file[ “{file}”] is never closed[: row {row}], and the rows after it are lost in it.",
    remedy: "Close or remove the quotation mark, or export the file again.",
  },
  "import.amountDiffers": {
    message:
      "The tracker's own amount is not its hours at its rate[ in {rows} rows][: row {row}, {amount} instead of {computed}].",
    remedy: "Nothing is billed by the tracker's amounts. Check whether it rounds hours, and set the rounding here.",
  },
  "ledger.copy": {
    message:
      "The sheet[ “{sheet}”] says what[ “{other}”] already says[ ({table})], and is not read: nothing is billed twice.",
    remedy:
      "Delete or rename the sheet that is a copy or a summary. If both are different work, name the person or the project in each.",
  },
  "ledger.notRead": {
    message: "The sheet[ “{sheet}”] is named like a ledger[ ({table})], but is not read.",
    remedy: "If it is one, say so once (map it, which is kept in Sources) or name it for its month. Else leave it.",
  },
  "ledger.noHeader": {
    message: "The sheet[ “{sheet}”] has no header row, so that what was billed could not be marked in it.",
    remedy: "Insert a row above the first entry that names its columns, and map the sheet again.",
  },
  "ledger.sharedSheet": {
    message: "Two ledgers share this sheet[ “{sheet}”], so that their rows could not be told apart once billed.",
    remedy: "Move one of them to a sheet of its own.",
  },
  "ledger.sheetMissing": {
    message: "The sheet[ “{sheet}”] that was agreed to be read[ as {table}] is not in the workbook.",
    remedy: "Give the sheet its name again, or take its rows out of Sources.",
  },
  "grid.keyRepeated": {
    message: "Another cell[, {cell},] stands for the same work: same day, project, task and person.",
    remedy: "Add up the two cells in one, or give the rows different tasks.",
  },
  "row.repeated": {
    message: "The same work is in another sheet[: “{sheet}”, row {row}].",
    remedy: "Remove one of the two. If it is different work, name the person or the task in both.",
  },
  "row.billedBefore": {
    message: "This looks like work that is already on an invoice[: {invoice}], under another name.",
    remedy:
      "Give the sheet, the row or the column its former name again: a grid's cells are known by their names. New work can go on another day or in a list.",
  },
  "total.mismatch": {
    message: "The total row[ of {table}] does not add up[: it says {found}][, its rows make {expected}].",
    remedy: "Nothing is billed from a total row; look for a row that was added or left out.",
  },
  "setting.unreadable": {
    message: "The setting[ “{setting}”] cannot be read[: “{text}”].",
    remedy: "Correct it on the Settings sheet[. Possible: {allowed}], or clear it for the default.",
  },
  "terms.unreadable": {
    message: "The payment terms[ “{text}”] cannot be read.",
    remedy: "Enter a number of days such as 30, or 30 EOM, EOM 30, on receipt.",
  },
  "terms.tooLong": {
    message: "The payment terms[ of {days} days] are longer than the legal maximum[ of {maximum} days][ in {country}].",
    remedy: "Shorten them, unless your trade has an exception.",
  },
  "rounding.unreadable": {
    message: "The rounding of hours[ “{text}”] cannot be read.",
    remedy: "Use none, or up 15, nearest 15, then if wanted per day and min 30 (minutes).",
  },
} as const;
