/** Words of the pane around its views: first run, settings, progress, recovery, and what Excel refuses, by its code. */
export const paneFrame = {
  errors: {
    tooLarge: {
      message: "Excel refused the amount of data.",
      hint: "Close other large workbooks, or shorten the ledgers, then try again.",
    },
    InvalidOperationInCellEditMode: {
      message: "A cell is being edited.",
      hint: "Press Enter or Esc in the cell, then try again.",
    },
    ActivityLimitReached: { message: "Excel is busy.", hint: "Wait a moment, then try again." },
    RequestAborted: { message: "Excel stopped the request.", hint: "Try again; nothing is lost." },
    ServiceNotAvailable: {
      message: "Excel's service is not available.",
      hint: "Check the connection, then try again.",
    },
    Conflict: { message: "Somebody changed the workbook at the same moment.", hint: "Try again." },
    AccessDenied: { message: "The sheet or the workbook is protected.", hint: "Unprotect it, then try again." },
    SheetHidden: {
      message: "The sheet is hidden.",
      hint: "Unhide it by a right click on any sheet tab, then try again.",
    },
    StructureProtected: {
      message: "The workbook's structure is protected: no sheet can be added or renamed.",
      hint: "Choose Review > Protect Workbook to lift it, then try again.",
    },
    InactiveWorkbook: { message: "Another workbook is in front.", hint: "Go back to this workbook, then try again." },
    FilteredRangeConflict: {
      message: "A filter hides rows that must be written.",
      hint: "Clear the filter, then try again.",
    },
    MergedRangeConflict: { message: "Merged cells are in the way.", hint: "Unmerge them, then try again." },
    InsertDeleteConflict: {
      message: "Cells below or beside are in the way.",
      hint: "Make room beside the table, then try again.",
    },
    UnsupportedSheet: { message: "This kind of sheet cannot be used.", hint: "Go to a sheet with cells." },
    ItemAlreadyExists: { message: "A sheet or table of that name exists.", hint: "Rename it, then try again." },
    ItemNotFound: {
      message: "A sheet or table has disappeared meanwhile.",
      hint: "Check again; if it happens again, tell us.",
    },
    ApiNotFound: {
      message: "This Excel is too old for Sheetbill.",
      hint: "Excel 2021, Microsoft 365 or the web is needed.",
    },
    ReadOnly: { message: "The workbook is read-only.", hint: "Save a copy or enable editing, then try again." },
    IntentUnfinished: { message: "A run did not finish.", hint: "Finish it or undo it, then try again." },
    ChunkLoadError: {
      message: "A part of Sheetbill could not be loaded.",
      hint: "Check the connection, then try again.",
    },
    Cancelled: { message: "Cancelled.", hint: "Nothing was changed." },
    unknown: {
      message: "Something went wrong[ ({code})].",
      hint: "Try again. If a run was cut off, Sheetbill offers to finish or undo it.",
    },
  },
  progress: {
    waits: {
      settling: {
        one: "Waiting about {count} second: everybody must get the change first",
        other: "Waiting about {count} seconds: everybody must get the change first",
      },
      others: "Somebody else is billing in this workbook: waiting until they are done",
    },
    reading: "Reading the workbook",
    pricing: "Pricing",
    writing: "Writing",
    calculating: "Calculating",
    checking: "Checking",
    done: "Done",
    cancelled: "Cancelled. Nothing was changed.",
    undone: "Undone.",
    percent: "{percent}%",
  },
  recovery: {
    title: "A run did not finish",
    text: "A run[ of {by}] did not finish[: {action}][, on {date}]. Finish it or undo it before going on.",
  },
  settings: {
    workbookHint: "Everything else is set in this workbook, in the Settings sheet.",
    title: "Settings",
    language: "Language",
    languages: { en: "English", fr: "Français" },
    name: "Your name",
  },
  firstRun: {
    title: "Bill from the sheets you already keep",
    lines: {
      read: "Your time, expenses and milestones stay where they are: in this workbook.",
      price: "See what is unbilled, at which rate and why.",
      bill: "Turn a selection into invoice sheets with live formulas. Nothing leaves the workbook.",
    },
    sample: "Start with sample data",
    makeLedgers: "Make sheets in this workbook",
    mapSheets: "Use my own sheets",
    skip: "Skip",
    name: "Your name",
    nameHint: "Shown on drafts and in the log. Kept on this device.",
    start: "Start",
  },
  setup: {
    title: "This workbook has no ledgers yet",
    recognised:
      "Sheets named Time, Projects, Rates, Expenses or Milestones, in English or French, are recognised by themselves as soon as they are there.",
    mapHint: "{sheets}: your headers are recognised, you confirm the columns once.",
    importFile: "Import a file",
    importHint: "An export of your time tracker, or any table as CSV or .xlsx.",
    sampleHint: "An agency with clients, rates and two months of work, to try everything on.",
    choose: "Projects, time, rates, clients and settings; also:",
    made: "The sheets are made.",
    next: {
      title: "Before you can bill",
      read: "Say what the sheet {sheet} holds",
      readHint: "It looks like {table}. It is not read yet.",
      rates: "Say your rates",
      ratesHint: "No hour has a price yet.",
      seller: "Say who sends the invoices",
      clients: "Add the addresses of clients",
      hint: "On {sheet}: {names}",
    },
    tables: {
      Expenses: "Expenses",
      Milestones: "Milestones",
      People: "People and roles",
      Budget: "Budget",
      "Change orders": "Change orders",
      Payments: "Payments",
      Splits: "Splits between clients",
    },
  },
} as const;
