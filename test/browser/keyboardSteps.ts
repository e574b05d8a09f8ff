import { KeyboardUser } from "./keyboardUser";
import type { OpenedDemo } from "./paneDemo";
import { wordsOf, type LanguageName } from "./paneWords";

/** Past the first run by keys, to home or to the beginnings of an empty workbook. */
export async function beginByKeys(opened: OpenedDemo, language: LanguageName): Promise<KeyboardUser> {
  const { texts } = wordsOf(language);
  const user = new KeyboardUser(opened);
  await opened.frame.getByLabel(texts.firstRun.name).focus();
  await user.fill(texts.firstRun.name, "Alex");
  await user.press("Enter");
  await opened.frame.getByRole("tab", { name: texts.tabs.home, selected: true }).waitFor({ timeout: 30_000 });
  await opened.frame.locator("#view h2").first().waitFor({ timeout: 30_000 });
  await user.rest();
  return user;
}
