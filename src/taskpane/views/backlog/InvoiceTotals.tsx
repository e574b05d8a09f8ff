import { makeStyles, tokens } from "@fluentui/react-components";
import type { Invoice } from "../../../domain/invoicing/invoice";
import type { Decimal } from "../../../domain/money/decimal";
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
  sums: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0, textAlign: "end" },
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** One draft to be: whose, how many lines, and every sum down to the total. */
export function InvoiceTotals({ invoice }: { readonly invoice: Invoice }) {
  const styles = useStyles();
  const { texts, say, amount, day } = useFigures();
  const { totals } = texts.drafts;
  const sums: [string, Decimal][] = [[totals.net, invoice.net]];
  if (!invoice.discount.isZero()) sums.push([texts.drafts.discount, invoice.discount.negated()]);
  if (!invoice.freight.isZero()) sums.push([texts.drafts.freight, invoice.freight]);
  if (!invoice.advances.isZero()) sums.push([totals.advances, invoice.advances.negated()]);
  sums.push([totals.tax, invoice.tax]);
  if (!invoice.disbursements.isZero()) sums.push([totals.disbursements, invoice.disbursements]);
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
      <dl className={styles.sums}>
        {sums.map(([label, sum]) => (
          <Sum key={label} label={label} value={amount(sum, invoice.currency)} />
        ))}
        <Sum label={totals.total} value={amount(invoice.total, invoice.currency)} className={styles.total} />
      </dl>
    </article>
  );
}

function Sum(props: { readonly label: string; readonly value: string; readonly className?: string }) {
  return (
    <>
      <dt className={props.className}>{props.label}</dt>
      <dd className={props.className}>{props.value}</dd>
    </>
  );
}
