import { Input, makeStyles, Select } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { filterIssued, findInvoices, issuedFilters, issuedInvoices, type IssuedFilter } from "../../model/register";
import { EmptyState } from "../../parts/EmptyState";
import { Section } from "../../parts/Section";
import { RegisterTools } from "./PageTools";
import { RegisterList } from "./RegisterList";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "8px" },
  tools: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: "8px" },
  control: { minWidth: 0, width: "100%" },
});

/** What was issued: searched, by where it stands, one of them opened. */
export function RegisterSection(props: { readonly filter: IssuedFilter; readonly open: string | null }) {
  const { state } = usePane();
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const { billing, today } = state;
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState(props.filter);
  const issued = useMemo(() => (billing ? issuedInvoices(billing.books, today) : []), [billing, today]);
  const found = useMemo(() => findInvoices(filterIssued(issued, filter), search), [issued, filter, search]);
  const { title, empty, emptyHint, search: placeholder } = texts.invoices;
  return (
    <Section title={title}>
      {issued.length === 0 ? (
        <EmptyState icon={<DocumentTextRegular />} title={empty} hint={emptyHint} />
      ) : (
        <div className={styles.list}>
          <div className={styles.tools}>
            <Input
              className={styles.control}
              type="search"
              contentBefore={<SearchRegular aria-hidden="true" />}
              aria-label={placeholder}
              placeholder={placeholder}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <Select
              className={styles.control}
              aria-label={documents.lists.show}
              value={filter}
              onChange={(_, { value }) => setFilter(issuedFilters.find((name) => name === value) ?? "all")}
            >
              {issuedFilters.map((name) => (
                <option key={name} value={name}>
                  {documents.lists.filters[name]}
                </option>
              ))}
            </Select>
          </div>
          <RegisterList invoices={found} open={props.open} />
          <RegisterTools />
        </div>
      )}
    </Section>
  );
}
