import { Badge, Button, makeStyles, tokens, type BadgeProps } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useState } from "react";
import type { PaymentState } from "../../../domain/invoicing/journal";
import type { IssuedInvoice } from "../../model/register";
import { useFigures } from "../../parts/useFigures";
import { InvoiceActions } from "./InvoiceActions";
import { InvoiceFacts } from "./InvoiceFacts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "4px" },
  item: {
    display: "grid",
    rowGap: "8px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "8px", alignItems: "center" },
  title: { display: "block", overflowWrap: "anywhere" },
  detail: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: {
    display: "grid",
    justifyItems: "end",
    rowGap: "2px",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { color: tokens.colorNeutralForeground2, margin: 0 },
});

const badgeColors: Readonly<Record<PaymentState, NonNullable<BadgeProps["color"]>>> = {
  Open: "informative",
  "Partly paid": "warning",
  Paid: "success",
  Overdue: "danger",
  Credited: "subtle",
  Refunded: "subtle",
};

/** So many invoices are listed at once. */
const pageSize = 50;

/** The register: number, client, date, total, whether it was paid, and what can be done about each. */
export function RegisterList(props: { readonly invoices: readonly IssuedInvoice[]; readonly open: string | null }) {
  const { invoices } = props;
  const styles = useStyles();
  const { texts, say } = useFigures();
  const [open, setOpen] = useState(props.open);
  const [shown, setShown] = useState(pageSize);
  if (invoices.length === 0) return <p className={styles.none}>{texts.backlog.noMatch}</p>;
  return (
    <>
      <ul className={styles.list}>
        {invoices.slice(0, shown).map((invoice) => (
          <Issued
            key={invoice.record.number}
            invoice={invoice}
            isOpen={invoice.record.number === open}
            onToggle={() => setOpen(invoice.record.number === open ? null : invoice.record.number)}
          />
        ))}
      </ul>
      {invoices.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize)}>
          {say(texts.check.more, { count: invoices.length - shown })}
        </Button>
      )}
    </>
  );
}

function Issued(props: { readonly invoice: IssuedInvoice; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { invoice, isOpen, onToggle } = props;
  const { record, settlement } = invoice;
  const styles = useStyles();
  const { texts, amount, day } = useFigures();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span>
          <span className={styles.title}>{record.client}</span>
          <span className={styles.detail}>
            {[record.number, texts.invoices.types[record.type], day(record.date)].join(" · ")}
          </span>
        </span>
        <span className={styles.amount}>
          {amount(record.total, record.currency)}
          {settlement.state && (
            <Badge appearance="tint" color={badgeColors[settlement.state]}>
              {texts.invoices.payments[settlement.state]}
            </Badge>
          )}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-label={`${texts.invoices.more} ${record.number}`}
          onClick={onToggle}
        />
      </div>
      {isOpen && <InvoiceFacts invoice={invoice} />}
      {isOpen && <InvoiceActions invoice={invoice} />}
    </li>
  );
}
