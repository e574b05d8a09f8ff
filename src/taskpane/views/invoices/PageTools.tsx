import { Button, makeStyles } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { InvoicePage } from "../../model/invoicePage";
import { usedFeatures } from "../../model/usedFeatures";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** What makes several drafts, or comes before one; only what the workbook uses. */
export function DraftTools() {
  const { state } = usePane();
  const { documents } = useDocumentWords();
  if (!state.billing) return null;
  const { everythingDue, recap } = documents.lists;
  const used = usedFeatures(state.billing.books, state.name);
  return (
    <Tools
      tools={[
        ...(used.due ? ([[everythingDue, { kind: "due" }]] as const) : []),
        ...(used.recap ? ([[recap, { kind: "recap", client: null }]] as const) : []),
      ]}
    />
  );
}

/** What concerns everything issued. */
export function RegisterTools() {
  const { documents } = useDocumentWords();
  return <Tools tools={[[documents.lists.verify, { kind: "verify" }]]} />;
}

function Tools({ tools }: { readonly tools: readonly (readonly [label: string, page: InvoicePage])[] }) {
  const { dispatch } = usePane();
  const styles = useStyles();
  if (tools.length === 0) return null;
  return (
    <div className={styles.root}>
      {tools.map(([label, page]) => (
        <Button key={label} size="small" onClick={() => dispatch({ type: "viewOpened", view: "invoices", page })}>
          {label}
        </Button>
      ))}
    </div>
  );
}
