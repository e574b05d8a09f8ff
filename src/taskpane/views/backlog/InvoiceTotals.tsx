import { makeStyles, tokens } from "@fluentui/react-components";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { InvoiceSums } from "../../parts/InvoiceSums";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "grid",
    rowGap: "6px",
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  client: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One draft to be: whose, how many lines, and every sum down to the total. */
export function InvoiceTotals({ invoice }: { readonly invoice: Invoice }) {
  const styles = useStyles();
  const { texts, say, day } = useFigures();
  const projects = [...new Set(invoice.sections.map(({ project }) => project))].filter(Boolean);
  return (
    <article className={styles.root} aria-label={invoice.client.name}>
      <div className={styles.head}>
        <h3 className={styles.client}>{invoice.client.name}</h3>
        <span className={styles.detail}>{texts.invoices.types[invoice.type]}</span>
      </div>
      <span className={styles.detail}>
        {[...projects, say(texts.drafts.lines, { count: invoice.lines.length })].join(" · ")}
        <br />
        {texts.drafts.due} {day(invoice.due)}
      </span>
      <InvoiceSums invoice={invoice} />
    </article>
  );
}
