import { EnvironmentError } from "../application/environmentError";
import { textsFor } from "../texts/catalogue";
import { formatMessage } from "../texts/message";
import type { Language } from "../texts/language";
import { Refusal } from "./refusal";

/** Why a command failed, in words. What nobody foresaw comes with its own message. */
export function explainFailure(error: unknown, language: Language): string {
  const { refusals } = textsFor(language).cli;
  if (error instanceof Refusal) return formatMessage(refusals[error.reason], error.params, language);
  const option = unknownOption(error);
  if (option !== null) return formatMessage(refusals.unknownOption, { option }, language);
  if (error instanceof EnvironmentError) return explainEnvironment(error, language);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return formatMessage(refusals.failed, { reason: detail }, language);
}

function explainEnvironment(error: EnvironmentError, language: Language): string {
  const { cli, pane } = textsFor(language);
  const words: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = pane.errors;
  const known = words[error.code];
  const place = error.detail === "" ? "" : ` (${error.detail})`;
  if (!known) return formatMessage(cli.refusals.failed, { reason: `${error.code}${place}` }, language);
  return `${known.message}${place} ${known.hint}`;
}

/** The option that node's parser did not know, or that lacks its value. */
function unknownOption(error: unknown): string | null {
  if (!(error instanceof TypeError) || !("code" in error)) return null;
  return /'(--?[^\s'<]+)/.exec(error.message)?.[1] ?? null;
}
