import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Finding } from "../../../application/verification/finding";
import type { Verification } from "../../../application/verification/verifyInvoices";
import { usePane } from "../../app/paneContext";
import { cellText } from "../../model/cellText";
import { findingsByInvoice } from "../../model/findingsByInvoice";
import { EmptyState } from "../../parts/EmptyState";
import { cellName } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { Page } from "../invoices/Page";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  item: { display: "grid", overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0 },
  group: { display: "grid", rowGap: "4px", marginBlockEnd: "12px" },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** So many findings are listed at once. */
const pageSize = 100;

/** Recomputes everything confirmed and names each cell that is no longer as it was; verifying begins as soon as this opens. */
export function VerifyPage() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { documents } = useDocumentWords();
  const [found, setFound] = useState<Verification | null>(null);
  const verify = useCallback(async () => {
    const { verifyInvoices } = await import("../../../application/verification/verifyInvoices");
    return controller.inspect((environment, billing) => verifyInvoices(environment, billing), false);
  }, [controller]);
  const isRead = state.billing !== null;
  useEffect(() => {
    if (isRead) void verify().then(setFound);
  }, [isRead, verify]);
  const words = documents.verify;
  const busy = state.work !== null && !state.work.quiet;
  return (
    <Page title={words.title} hint={words.hint}>
      <div className={styles.root}>
        <div role="status">{found && <Found found={found} />}</div>
        <div>
          <Button disabled={busy} onClick={() => void verify().then(setFound)}>
            {found ? words.again : words.run}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Found({ found }: { readonly found: Verification }) {
  const { state } = usePane();
  const styles = useStyles();
  const { say, documents } = useDocumentWords();
  const words = documents.verify;
  const count = state.billing?.books.register.filter(({ state: now }) => now === "Confirmed").length ?? 0;
  if (found.ok) {
    const title = count === 0 ? words.none : say(words.ok, { count });
    return <EmptyState icon={<CheckmarkCircleRegular />} title={title} />;
  }
  return (
    <div className={styles.root}>
      {found.findings.length > 0 && (
        <Section title={say(words.findings, { count: found.findings.length })}>
          <Findings findings={found.findings} />
        </Section>
      )}
      {found.gaps.length > 0 && (
        <Section title={words.gaps}>
          <p className={styles.note}>{found.gaps.join(", ")}</p>
        </Section>
      )}
      {found.duplicates.length > 0 && (
        <Section title={words.duplicates}>
          <p className={styles.note}>{found.duplicates.join(", ")}</p>
        </Section>
      )}
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { documents } = useDocumentWords();
  const [shown, setShown] = useState(pageSize);
  const byInvoice = useMemo(() => findingsByInvoice(findings.slice(0, shown)), [findings, shown]);
  return (
    <>
      {[...byInvoice].map(([invoice, own]) => (
        <div key={invoice} className={styles.group}>
          <h3 className={styles.number}>{invoice}</h3>
          <ul className={styles.list}>
            {own.map((finding, index) => (
              <li key={index} className={styles.item}>
                <OneFinding finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {findings.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize)}>
          {documents.verify.more}
        </Button>
      )}
    </>
  );
}

function OneFinding({ finding }: { readonly finding: Finding }) {
  const { controller } = usePane();
  const styles = useStyles();
  const { texts, say, language, documents } = useDocumentWords();
  const { sheet, cell, expected, found } = finding;
  const words = documents.verify;
  const go = (): void => void controller.goTo(cell === "" ? { sheet, cell: null } : { sheet, cell });
  return (
    <>
      <span>
        <Link as="button" inline onClick={go}>
          {say(texts.check.goTo, { cell: cell === "" ? sheet : cellName({ sheet, cell }) })}
        </Link>
      </span>
      <span className={styles.detail}>
        {expected === "" ? words.changed : say(words.expected, { value: cellText(expected, language) })}
        <br />
        {say(words.found, { value: cellText(found, language) || words.blank })}
      </span>
    </>
  );
}
