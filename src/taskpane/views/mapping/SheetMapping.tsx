import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { mappableTables, tableWord } from "../../../application/mapping/mappableFields";
import { chosenMapping, choiceOf, type MappingChoice } from "../../../application/mapping/mappingChoice";
import type { MappingPreview } from "../../../application/mapping/previewMapping";
import type { SheetProposal } from "../../../application/mapping/proposeMappings";
import type { TableName } from "../../../domain/entries/source";
import { usePane } from "../../app/paneContext";
import type { Change } from "../../app/useCase";
import { agreeing, forgetting, previewing, proposing } from "../../model/mapping/mappingUses";
import type { KeptMapping } from "../../model/mapping/sheetList";
import { wasDone } from "../../model/wasDone";
import { useLook } from "../../parts/useLook";
import { LedgerPage } from "../ledgers/LedgerPage";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ColumnChoices } from "./ColumnChoices";
import { MappingPreviewPanel } from "./MappingPreviewPanel";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: "8px" },
  control: { minWidth: 0, width: "100%" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type Props = {
  readonly sheet: string;
  readonly table: TableName;
  readonly agreed: KeptMapping | null;
  readonly proposal: SheetProposal | null;
  readonly onClose: () => void;
};

/** One sheet: what it holds, its columns, what would be read; agreed to, it is kept in Sources. */
export function SheetMapping({ sheet, agreed, onClose, ...begin }: Props) {
  const { ledgers, language } = useLedgerWords();
  const styles = useStyles();
  const [table, setTable] = useState(begin.table);
  const isKnown = begin.proposal?.table === table;
  const asked = useMemo(() => (isKnown ? null : proposing(sheet, table)), [isKnown, sheet, table]);
  const found = useLook(asked).now;
  const proposal = isKnown ? begin.proposal : found;
  return (
    <LedgerPage title={sheet} onBack={onClose}>
      <Field label={ledgers.mapping.kind}>
        <Select
          className={styles.control}
          value={table}
          onChange={(_, { value }) => setTable(mappableTables.find((name) => name === value) ?? table)}
        >
          {mappableTables.map((name) => (
            <option key={name} value={name}>
              {tableWord(name, language)}
            </option>
          ))}
        </Select>
      </Field>
      {proposal?.table === table && <ProposedSheet key={table} proposal={proposal} agreed={agreed} onClose={onClose} />}
    </LedgerPage>
  );
}

function ProposedSheet({ proposal, agreed, onClose }: Pick<Props, "agreed" | "onClose"> & { proposal: SheetProposal }) {
  const { state, store, controller } = usePane();
  const { ledgers } = useLedgerWords();
  const styles = useStyles();
  const [choice, setChoice] = useState(() => choiceOf(proposal, agreed));
  const mapping = useMemo(() => chosenMapping(proposal, choice), [proposal, choice]);
  const previewed = useMemo(() => previewing(mapping), [mapping]);
  const preview = useLook(previewed).now;
  const busy = state.work !== null && !state.work.quiet;
  const run = async (change: Change): Promise<void> => {
    await controller.change(change);
    if (wasDone(store)) onClose();
  };
  return (
    <>
      <SheetShape proposal={proposal} />
      <AcrossChoice choice={choice} onChange={setChoice} />
      <ColumnChoices
        proposal={proposal}
        choice={choice}
        asksDateOrder={preview?.notRead.some(isAmbiguousDate) ?? false}
        onChange={setChoice}
      />
      <MappingPreviewPanel preview={preview} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={busy || !preview || preview.rows === 0}
          onClick={() => void run(agreeing(mapping))}
        >
          {ledgers.mapping.agree}
        </Button>
        {agreed && (
          <Button disabled={busy} onClick={() => void run(forgetting(agreed))}>
            {ledgers.mapping.forget}
          </Button>
        )}
      </div>
    </>
  );
}

function isAmbiguousDate({ reason }: MappingPreview["notRead"][number]): boolean {
  return typeof reason !== "string" && reason.code === "date.ambiguous";
}

function SheetShape({ proposal }: { readonly proposal: SheetProposal }) {
  const { ledgers, say } = useLedgerWords();
  const styles = useStyles();
  const { shape, headerRow } = proposal;
  const { shapes, header } = ledgers.mapping;
  const headers = headerRow === null ? header.none : say(header.withRow, { row: headerRow });
  return (
    <p className={styles.hint}>
      {shapes[shape]}. {headers}.
    </p>
  );
}

const axes = ["person", "task", "project"] as const;

function AcrossChoice(props: { readonly choice: MappingChoice; readonly onChange: (choice: MappingChoice) => void }) {
  const { choice, onChange } = props;
  const { ledgers } = useLedgerWords();
  const styles = useStyles();
  if (choice.across === null) return null;
  return (
    <Field label={ledgers.mapping.across}>
      <Select
        className={styles.control}
        value={choice.across}
        onChange={(_, { value }) => onChange({ ...choice, across: axes.find((axis) => axis === value) ?? "person" })}
      >
        {axes.map((axis) => (
          <option key={axis} value={axis}>
            {ledgers.mapping.axes[axis]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
