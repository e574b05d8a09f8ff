import { Button, Input, makeStyles } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { draftsOf } from "../../model/homeFigures";
import { findInvoices, issuedInvoices } from "../../model/register";
import { EmptyState } from "../../parts/EmptyState";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { ConfirmPanel } from "./ConfirmPanel";
import { DraftCard } from "./DraftCard";
import { RegisterList } from "./RegisterList";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "12px" },
  list: { display: "grid", rowGap: "8px" },
});

/** Drafts to confirm, and what was issued. */
export function InvoicesView() {
  const { state } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { billing, today } = state;
  const [search, setSearch] = useState("");
  const drafts = useMemo(() => draftsOf(billing?.books.register ?? []), [billing]);
  const issued = useMemo(() => (billing ? issuedInvoices(billing.books, today) : []), [billing, today]);
  const found = useMemo(() => findInvoices(issued, search), [issued, search]);
  return (
    <div className={styles.root}>
      <DraftsSection drafts={drafts} />
      <Section title={texts.invoices.title}>
        {issued.length === 0 ? (
          <EmptyState icon={<DocumentTextRegular />} title={texts.invoices.empty} hint={texts.invoices.emptyHint} />
        ) : (
          <div className={styles.list}>
            <Input
              type="search"
              contentBefore={<SearchRegular aria-hidden="true" />}
              aria-label={texts.invoices.search}
              placeholder={texts.invoices.search}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <RegisterList invoices={found} />
          </div>
        )}
      </Section>
    </div>
  );
}

function DraftsSection({ drafts }: { readonly drafts: ReturnType<typeof draftsOf> }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { confirmation, today, work } = state;
  const busy = work !== null && !work.quiet;
  const ask = (references: readonly string[]): void =>
    dispatch({ type: "confirmationAsked", confirmation: { drafts: references, date: today } });
  if (drafts.length === 0) {
    return (
      <Section title={texts.drafts.title}>
        <EmptyState icon={<DocumentTextRegular />} title={texts.drafts.empty} hint={texts.drafts.emptyHint}>
          <Button onClick={() => controller.open("backlog")}>{texts.home.bill}</Button>
        </EmptyState>
      </Section>
    );
  }
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
      </div>
    </Section>
  );
}
