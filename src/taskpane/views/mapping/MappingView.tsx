import { makeStyles } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { useMemo, useState } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import type { SheetProposal } from "../../../application/mapping/proposeMappings";
import { usePane } from "../../app/paneContext";
import { findSheets, type SheetFindings } from "../../model/mapping/mappingUses";
import { otherSheets, readSheets, sureness, type ReadSheet } from "../../model/mapping/sheetList";
import { ActionRow } from "../../parts/ActionRow";
import { EmptyState } from "../../parts/EmptyState";
import { Section } from "../../parts/Section";
import { useLook } from "../../parts/useLook";
import { LedgerPage } from "../ledgers/LedgerPage";
import { NextSteps, useNextSteps } from "../setup/NextSteps";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { SheetMapping } from "./SheetMapping";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** The sheet that is being described: what it is taken for to begin with. */
type OpenSheet = Pick<ReadSheet, "sheet" | "table" | "agreed"> & { readonly proposal: SheetProposal | null };

/** Which sheets are read as what, and the sheets that could be. */
export function MappingView({ onBack }: { readonly onBack: () => void }) {
  const { billing } = usePane().state;
  const { ledgers } = useLedgerWords();
  const found = useLook(findSheets, billing).latest;
  const [open, setOpen] = useState<OpenSheet | null>(null);
  // What is to be read is listed above.
  const steps = useNextSteps().filter(({ kind }) => kind !== "readSheet");
  if (open) return <SheetMapping key={open.sheet} {...open} onClose={() => setOpen(null)} />;
  return (
    <LedgerPage title={ledgers.mapping.title} intro={ledgers.mapping.intro} onBack={onBack}>
      {found && <SheetLists found={found} onOpen={setOpen} />}
      {billing && billing.books.ledgers.length > 0 && <NextSteps steps={steps} onRates={onBack} />}
    </LedgerPage>
  );
}

function SheetLists({ found, onOpen }: { readonly found: SheetFindings; readonly onOpen: (open: OpenSheet) => void }) {
  const { billing } = usePane().state;
  const { ledgers, language, say } = useLedgerWords();
  const { mapping } = ledgers;
  const read = useMemo(() => (billing ? readSheets(billing) : []), [billing]);
  const others = otherSheets(found.undescribed, found.proposals);
  const nameOf = (table: ReadSheet["table"]): string => tableWord(table, language);
  if (found.undescribed.length + read.length === 0)
    return <EmptyState icon={<TableSearchRegular />} title={mapping.nothing} />;
  return (
    <>
      <SheetList
        title={mapping.candidates}
        sheets={found.proposals.map((proposal) => ({
          ...{ sheet: proposal.sheet, table: proposal.table, agreed: null, proposal },
          detail: say(mapping.seems, {
            table: nameOf(proposal.table),
            confidence: mapping[sureness(proposal.confidence)],
          }),
        }))}
        onOpen={onOpen}
      />
      <SheetList
        title={mapping.others}
        sheets={others.map((sheet) => ({
          ...{ sheet, table: "Time", agreed: null, proposal: null, detail: mapping.unknown },
        }))}
        onOpen={onOpen}
      />
      <SheetList
        title={mapping.current}
        sheets={read.map((each) => ({
          ...{ ...each, proposal: null },
          detail: say(each.agreed ? mapping.agreed : mapping.byName, { table: nameOf(each.table) }),
        }))}
        onOpen={onOpen}
      />
    </>
  );
}

function SheetList(props: {
  readonly title: string;
  readonly sheets: readonly (OpenSheet & { readonly detail: string })[];
  readonly onOpen: (open: OpenSheet) => void;
}) {
  const styles = useStyles();
  if (props.sheets.length === 0) return null;
  return (
    <Section title={props.title}>
      <div className={styles.list}>
        {props.sheets.map(({ detail, ...open }) => (
          <ActionRow
            key={`${open.sheet}|${open.proposal?.excelTable ?? ""}`}
            title={open.sheet}
            detail={detail}
            onOpen={() => props.onOpen(open)}
          />
        ))}
      </div>
    </Section>
  );
}
