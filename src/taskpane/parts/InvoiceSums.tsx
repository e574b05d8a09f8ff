import { makeStyles, tokens } from "@fluentui/react-components";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Decimal } from "../../domain/money/decimal";
import { useFigures } from "./useFigures";

const useStyles = makeStyles({
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

/** Every sum of an invoice, down to the total. */
export function InvoiceSums({ invoice }: { readonly invoice: Invoice }) {
  const styles = useStyles();
  const { texts, amount } = useFigures();
  const { totals, discount, freight } = texts.drafts;
  const sums: [string, Decimal][] = [[totals.net, invoice.net]];
  if (!invoice.discount.isZero()) sums.push([discount, invoice.discount.negated()]);
  if (!invoice.freight.isZero()) sums.push([freight, invoice.freight]);
  if (!invoice.advances.isZero()) sums.push([totals.advances, invoice.advances.negated()]);
  sums.push([totals.tax, invoice.tax]);
  if (!invoice.disbursements.isZero()) sums.push([totals.disbursements, invoice.disbursements]);
  return (
    <dl className={styles.sums}>
      {sums.map(([label, sum]) => (
        <Sum key={label} label={label} value={amount(sum, invoice.currency)} />
      ))}
      <Sum label={totals.total} value={amount(invoice.total, invoice.currency)} className={styles.total} />
    </dl>
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
