import type { Frame } from "playwright-core";
import type { Translated } from "../../src/texts/message";
import type { pane } from "../../src/texts/en/pane";
import { paneDocuments as english } from "../../src/texts/en/paneDocuments";
import { paneDocuments as french } from "../../src/texts/fr/paneDocuments";
import type { Language } from "../../src/texts/language";
import { formatMessage } from "../../src/texts/message";

const documents = { en: english, fr: french } as const;

type Look = { readonly language: Language; readonly texts: Translated<typeof pane> };

/** The pane's screens about documents, each to be come to from any other; they follow each other. */
export const documentScreens = [
  { name: "due", go: openDue },
  { name: "draft", go: openDraft },
] as const;

async function openDue(pane: Frame, { language }: Look): Promise<void> {
  await pane.locator("#tab-home").click();
  await pane.locator("#tab-invoices").click();
  const { lists, due } = documents[language];
  const button = pane.getByRole("button", { name: lists.everythingDue });
  if ((await button.count()) === 0) return;
  await button.first().click();
  await pane.getByRole("heading", { name: due.title }).waitFor();
}

/** Makes a draft of everything, and opens its first line. */
async function openDraft(pane: Frame, { language, texts }: Look): Promise<void> {
  await pane.locator("#tab-backlog").click();
  const back = pane.getByRole("button", { name: texts.actions.back });
  if ((await back.count()) > 0) await back.first().click();
  await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
  await pane.getByRole("button", { name: texts.backlog.createDraft }).click();
  await pane.getByRole("article").first().waitFor();
  await pane.locator("button", { hasText: /^(Create|Créer) \d+/ }).click();
  await pane.getByRole("button", { name: `${texts.drafts.edit} D-0001` }).click();
  const { changeLine } = documents[language].edit;
  const name = formatMessage(changeLine, { line: 1 }, language);
  await pane.getByRole("button", { name, exact: true }).click();
}
