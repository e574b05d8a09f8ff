import { beginByKeys } from "./keyboardSteps";
import { ownTimesheet, workbookFile } from "./ownSheet";
import { openFile, paneDemo } from "./paneDemo";
import { wordsOf } from "./paneWords";
import { togglFile } from "../screenshots/tours/togglFile";
import { leaveQuestions } from "../screenshots/tours/workbookEdits";

const { open } = paneDemo();

describe("the keyboard alone, in a workbook that is new to the add-in,", () => {
  const { texts, ledgers } = wordsOf("en");

  it("begins with a sample", async () => {
    const opened = await open({ language: "en", query: "?sample=" });
    const user = await beginByKeys(opened, "en");
    await user.expectFocus(texts.setup.title);
    await user.enter(texts.firstRun.sample);
    await user.hear(texts.setup.made);
    await user.expectFocus(texts.tabs.home);
    expect(user.problems).toEqual([]);
  }, 60_000);

  it("makes the sheets that are chosen", async () => {
    const opened = await open({ language: "en", query: "?sample=" });
    const user = await beginByKeys(opened, "en");
    await user.tabTo(texts.setup.tables.Expenses);
    await user.press("Space");
    await user.tabTo(texts.firstRun.makeLedgers, "Shift+Tab");
    await user.press("Enter");
    await user.hear(new RegExp(`^${texts.setup.made} .*Expenses`));
    expect(user.problems).toEqual([]);
  }, 60_000);

  it("says what a sheet of one's own holds, and adds what is missing", async () => {
    const opened = await openFile(await open({ language: "en", query: "?sample=" }), workbookFile(ownTimesheet));
    const user = await beginByKeys(opened, "en");
    await user.enter(texts.firstRun.mapSheets);
    await user.expectFocus(ledgers.mapping.title);
    await user.enter(/^What I did/);
    await user.expectFocus("What I did");
    await user.choose("Hours", "D · Hrs spent");
    await user.hear(/Rows 2/);
    await user.enter(ledgers.mapping.agree);
    await user.hear("What I did is read as a ledger now.");
    await user.expectFocus(ledgers.mapping.title);
    await user.enter(texts.actions.back, "Shift+Tab");
    await user.enter(new RegExp(`^${texts.check.addTables}`));
    await user.hear(texts.changes.sheetsAdded);
    expect(user.problems).toEqual([]);
  }, 60_000);
});

it("the keyboard alone bills a client, takes the payment, reminds, and credits a part", async () => {
  const { texts, documents, client, one, say } = wordsOf("en");
  const opened = await open({ language: "en" });
  const { frame } = opened;
  const user = await beginByKeys(opened, "en");
  await user.goToView(texts.tabs.backlog);
  await user.tabTo(new RegExp(`^${client}`));
  await user.press("Space");
  await user.hear(/row(s)? selected/);
  await user.enter(texts.backlog.createDraft);
  await frame.getByRole("article", { name: client }).waitFor();
  await user.expectFocus(texts.drafts.preview);
  await user.enter(one(texts.backlog.createDrafts));
  await user.hear(one(texts.drafts.made));
  await user.enter(`${texts.drafts.confirm} D-0001`);
  await user.expectFocus(texts.actions.cancel);
  await user.press("Escape");
  await user.expectFocus(`${texts.drafts.confirm} D-0001`);
  await user.press("Enter");
  await user.tabTo(texts.drafts.invoiceDate, "Shift+Tab");
  await user.press(..."01152026");
  await user.enter(texts.drafts.confirmNow);
  await user.hear(one(texts.drafts.confirmed));

  await user.enter("More 2026-0001");
  await user.enter(texts.invoices.payment);
  await user.fill(/^Amount/, "100");
  await user.enter(texts.invoices.record);
  await user.hear(say(texts.changes.paid, { name: "2026-0001" }));
  await user.enter(texts.invoices.remind);
  await user.fill(documents.lists.subject, "Please pay");
  await user.press("Escape");
  await user.expectFocus("More 2026-0001");

  await user.enter(`${texts.invoices.credit}…`);
  await user.expectFocus(say(documents.credit.title, { number: "2026-0001" }));
  await user.tabTo(documents.credit.hows.all);
  await user.press("ArrowDown", "ArrowDown");
  await user.fill(/^Amount/, "50");
  await user.fill(documents.edit.reason, "Too late");
  await user.hear(documents.credit.note);
  await user.enter(documents.credit.apply);
  await user.hear(say(texts.changes.creditedByAmount, { name: "2026-0001" }));
  expect(user.problems).toEqual([]);
}, 60_000);

it("the keyboard alone changes a draft and undoes that, verifies, and issues an invoice anew", async () => {
  const { texts, documents, client, one, say } = wordsOf("fr");
  const user = await beginByKeys(await open({ language: "fr" }), "fr");
  await user.goToView(texts.tabs.backlog);
  await user.tabTo(new RegExp(`^${client}`));
  await user.press("Space");
  await user.enter(texts.backlog.createDraft);
  await user.enter(one(texts.backlog.createDrafts));
  await user.hear(one(texts.drafts.made));
  await user.enter(`${texts.drafts.edit} D-0001`);
  await user.expectFocus(say(documents.edit.title, { draft: "D-0001" }));
  await user.enter(say(documents.edit.changeLine, { line: 1 }));
  await user.fill(documents.edit.externalDescription, "Dessin");
  await user.hear(texts.drafts.totals.total);
  await user.enter(documents.edit.apply);
  await user.hear(say(texts.changes.edited, { name: "D-0001" }));
  await user.enter(texts.actions.undo, "Shift+Tab");
  await user.hear(texts.changes.undone);

  await user.enter(texts.actions.back);
  await user.enter(`${texts.drafts.confirm} D-0001`);
  await user.tabTo(texts.drafts.confirmNow, "Shift+Tab");
  await user.press("Enter");
  await user.hear(one(texts.drafts.confirmed));
  await user.enter(documents.lists.verify);
  await user.expectFocus(documents.verify.title);
  await user.hear(say(documents.verify.ok, { count: 1 }));
  await user.enter(texts.actions.back, "Shift+Tab");
  await user.enter(new RegExp(`^${texts.actions.more} \\d{4}-0*1$`));
  await user.enter(texts.invoices.reissue);
  await user.expectFocus(texts.actions.cancel);
  await user.enter(texts.invoices.reissue, "Shift+Tab");
  await user.hear(new RegExp(say(texts.changes.reissued, { name: ".*" })));
  expect(user.problems).toEqual([]);
}, 60_000);

it("the keyboard alone plans a retainer and bills its months", async () => {
  const { texts, ledgers, one } = wordsOf("fr");
  const { overview, planning } = ledgers;
  const user = await beginByKeys(await open({ language: "fr", query: "?sample=agency-en.xlsx" }), "fr");
  await user.goToView(texts.tabs.ledgers);
  await user.enter(new RegExp(`^${overview.plan}`));
  await user.expectFocus(planning.title);
  await user.choose(planning.what, planning.plans.retainer);
  await user.fill(planning.project, "Entretien");
  await user.fill(planning.client, "Kestrel Outdoor");
  await user.fill(new RegExp(`^${planning.fee}`), "900");
  await user.fill(planning.includedHours, "10");
  await user.tabTo(planning.start);
  await user.press(..."01012026");
  await user.enter(planning.add);
  await user.hear(/1 ligne ajoutée/);
  await user.goToView(texts.tabs.backlog);
  await user.fill(texts.backlog.search, "Entretien");
  await user.tabTo(/^Kestrel Outdoor/);
  await user.press("Space");
  await user.hear(/sélectionnées/);
  await user.enter(texts.backlog.createDraft);
  await user.enter(one(texts.backlog.createDrafts));
  await user.hear(one(texts.drafts.made));
  expect(user.problems).toEqual([]);
}, 60_000);

it("the keyboard alone chooses what the margin shows, and writes its sheet", async () => {
  const { texts, documents } = wordsOf("fr");
  const user = await beginByKeys(await open({ language: "fr", query: "?sample=agency-en.xlsx" }), "fr");
  await user.goToView(texts.tabs.margin);
  await user.choose(texts.margin.by, texts.margin.dimensions.person);
  await user.choose(texts.margin.period, documents.margin.periods.custom);
  await user.tabTo(texts.backlog.from);
  await user.press(..."07012026");
  await user.tabTo(texts.margin.dimensions.task);
  await user.press("Space");
  await user.enter(texts.margin.write);
  await user.hear(texts.margin.written);
  await user.expectFocus(texts.margin.write);
  expect(user.problems).toEqual([]);
}, 60_000);

it("the keyboard alone makes a statement of work, and notes that the client validated it", async () => {
  const { texts, documents, say } = wordsOf("en");
  const opened = await open({ language: "en" });
  const user = await beginByKeys(opened, "en");
  await leaveQuestions(opened.frame, "en");
  await user.goToView(texts.tabs.ledgers);
  await user.enter(texts.check.run);
  await user.rest();
  await user.goToView(texts.tabs.invoices);
  await user.enter(documents.lists.recap);
  await user.expectFocus(documents.recap.title);
  await user.enter(documents.recap.make);
  await user.hear(new RegExp(say(texts.changes.recapMade, { name: ".*" })));
  await user.enter(documents.recap.validate);
  await user.hear(new RegExp(say(texts.changes.recapValidated, { name: ".*" })));
  expect(user.problems).toEqual([]);
}, 60_000);

it("the keyboard alone imports a file, and takes the import out again", async () => {
  const { texts, ledgers } = wordsOf("en");
  const { overview, importing } = ledgers;
  const opened = await open({ language: "en" });
  const user = await beginByKeys(opened, "en");
  await user.goToView(texts.tabs.ledgers);
  await user.enter(new RegExp(`^${overview.import}`));
  await user.expectFocus(importing.title);
  const chooser = opened.page.waitForEvent("filechooser");
  await user.enter(importing.choose);
  await (await chooser).setFiles(togglFile);
  await user.expectFocus(togglFile.name);
  await user.hear(/3 .*not read|Rows to add 2/);
  await user.enter(/^Add 2 rows/);
  await user.hear(/2 rows added/);
  await user.enter(importing.undo);
  await user.hear(/taken out again/);
  expect(user.problems).toEqual([]);
}, 60_000);

it("Tab leads past the pane's last control to what follows it on the page, and Esc to the sheet", async () => {
  const { texts } = wordsOf("en");
  const { page, frame } = await open({ language: "en" });
  await frame.getByRole("button", { name: texts.firstRun.skip }).focus();
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.activeElement?.closest(".pane-side") === null);
  await frame.getByRole("button", { name: texts.firstRun.skip }).focus();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.classList.contains("grid"));
}, 60_000);
