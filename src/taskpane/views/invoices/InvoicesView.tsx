import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { draftsOf } from "../../model/homeFigures";
import type { InvoicePage } from "../../model/invoicePage";
import { EmptyState } from "../../parts/EmptyState";
import { lazyPart } from "../../parts/lazyPart";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { ConfirmPanel } from "./ConfirmPanel";
import { DraftCard } from "./DraftCard";
import { DraftTools } from "./PageTools";
import { RegisterSection } from "./RegisterSection";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "12px" },
  list: { display: "grid", rowGap: "8px" },
  none: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  text: { color: tokens.colorNeutralForeground2, marginInlineEnd: "auto" },
});

const CreditPage = lazyPart(async () => (await import("./CreditPage")).CreditPage);
const DuePage = lazyPart(async () => (await import("../due/DuePage")).DuePage);
const DraftPage = lazyPart(async () => (await import("../drafts/DraftPage")).DraftPage);
const RecapPage = lazyPart(async () => (await import("../recap/RecapPage")).RecapPage);
const VerifyPage = lazyPart(async () => (await import("../verify/VerifyPage")).VerifyPage);

/** Drafts to confirm, and what was issued; or the screen of one of them. */
export function InvoicesView() {
  const { state } = usePane();
  const styles = useStyles();
  const { billing, page } = state;
  const drafts = useMemo(() => draftsOf(billing?.books.register ?? []), [billing]);
  if (page && page.kind !== "register") return <PageView page={page} />;
  return (
    <div className={styles.root}>
      <DraftsSection drafts={drafts} />
      <RegisterSection key={page?.open ?? page?.filter} filter={page?.filter ?? "all"} open={page?.open ?? null} />
    </div>
  );
}

function PageView({ page }: { readonly page: Exclude<InvoicePage, { kind: "register" }> }) {
  switch (page.kind) {
    case "draft":
      return <DraftPage key={page.draft} draft={page.draft} />;
    case "credit":
      return <CreditPage key={page.invoice} invoice={page.invoice} />;
    case "due":
      return <DuePage />;
    case "recap":
      return <RecapPage key={page.client} client={page.client} />;
    case "verify":
      return <VerifyPage />;
  }
}

function DraftsSection({ drafts }: { readonly drafts: ReturnType<typeof draftsOf> }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { confirmation, today, work } = state;
  const busy = work !== null && !work.quiet;
  const ask = (references: readonly string[]): void =>
    dispatch({ type: "confirmationAsked", confirmation: { drafts: references, date: today } });
  if (drafts.length === 0) return <NoDrafts />;
  const isAll = confirmation !== null && confirmation.drafts.length > 1;
  return (
    <Section title={texts.drafts.title}>
      <div className={styles.list}>
        {drafts.map((draft) => (
          <DraftCard
            key={draft.draft}
            draft={draft}
            busy={busy}
            asked={confirmation !== null && !isAll && confirmation.drafts.includes(draft.draft)}
            onConfirm={() => ask([draft.draft])}
            onOpen={() => void controller.goTo({ sheet: draft.sheet, cell: null })}
          />
        ))}
        {isAll && <ConfirmPanel confirmation={confirmation} />}
        {drafts.length > 1 && !isAll && (
          <Button disabled={busy} onClick={() => ask(drafts.map(({ draft }) => draft))}>
            {texts.drafts.confirmAll}
          </Button>
        )}
        <DraftTools />
      </div>
    </Section>
  );
}

/** No draft, and how to come to one; in short where the register is what is looked for. */
function NoDrafts() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { title, empty, emptyHint } = texts.drafts;
  const bill = <Button onClick={() => controller.open("backlog")}>{texts.home.bill}</Button>;
  const isAnythingIssued = state.billing?.books.register.some((record) => record.state === "Confirmed") ?? false;
  return (
    <Section title={title}>
      {isAnythingIssued ? (
        <div className={styles.list}>
          <div className={styles.none}>
            <span className={styles.text}>{empty}</span>
            {bill}
          </div>
          <DraftTools />
        </div>
      ) : (
        <EmptyState icon={<DocumentTextRegular />} title={empty} hint={emptyHint}>
          {bill}
          <DraftTools />
        </EmptyState>
      )}
    </Section>
  );
}
