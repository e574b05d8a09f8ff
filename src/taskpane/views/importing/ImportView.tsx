import { useCallback, useState } from "react";
import type { ImportFile } from "../../../application/importing/textFile";
import { LedgerPage } from "../ledgers/LedgerPage";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { FileChooser } from "./FileChooser";
import { FilePreview } from "./FilePreview";
import { LastImport } from "./LastImport";

/** Rows of a file for a ledger: a file, what would be added, and the way back. */
export function ImportView({ onBack }: { readonly onBack: () => void }) {
  const { ledgers } = useLedgerWords();
  const [file, setFile] = useState<ImportFile | null>(null);
  const leave = useCallback(() => setFile(null), []);
  return file === null ? (
    <LedgerPage title={ledgers.importing.title} intro={ledgers.importing.intro} onBack={onBack}>
      <FileChooser onOpen={setFile} />
      <LastImport />
    </LedgerPage>
  ) : (
    <LedgerPage title={file.file} onBack={leave}>
      <FilePreview file={file} onDone={leave} />
    </LedgerPage>
  );
}
