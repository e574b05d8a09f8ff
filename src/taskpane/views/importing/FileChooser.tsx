import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef, useState, type DragEvent } from "react";
import type { ImportFile } from "../../../application/importing/textFile";
import { usePane } from "../../app/paneContext";
import { opening } from "../../model/importing/importUses";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  zone: {
    display: "grid",
    justifyItems: "center",
    rowGap: "8px",
    padding: "24px 12px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground3 },
  icon: { fontSize: "28px", lineHeight: 1 },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

const accepted = ".csv,.tsv,.txt,.xlsx,.xlsm";

/** A file by picker or by drag and drop; what cannot be read is said at once. */
export function FileChooser({ onOpen }: { readonly onOpen: (file: ImportFile) => void }) {
  const styles = useStyles();
  const { controller } = usePane();
  const { ledgers } = useLedgerWords();
  const { choose, drop, unreadableFile, unreadableFileHint } = ledgers.importing;
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setRefused(false);
    // Null: it was stopped, or it failed, which is told.
    const found = await controller.inspect(opening(file), false);
    setRefused(found !== null && found.opened === null);
    if (found?.opened) onOpen(found.opened);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <ArrowUploadRegular className={styles.icon} aria-hidden="true" />
      <input
        ref={picker}
        type="file"
        accept={accepted}
        hidden
        aria-label={ledgers.importing.file}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <Button appearance="primary" onClick={() => picker.current?.click()}>
        {choose}
      </Button>
      <span>{drop}</span>
      <div role="status">
        {isRefused && (
          <p className={styles.problem}>
            {unreadableFile} {unreadableFileHint}
          </p>
        )}
      </div>
    </div>
  );
}
