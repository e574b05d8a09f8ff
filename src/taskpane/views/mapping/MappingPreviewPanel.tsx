import { makeStyles, tokens } from "@fluentui/react-components";
import type { MappingPreview } from "../../../application/mapping/previewMapping";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import { decimal } from "../../../domain/money/decimal";
import { usePane } from "../../app/paneContext";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { LeftOutRows } from "../ledgers/LeftOutRows";
import { PreviewFigures } from "../ledgers/PreviewFigures";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: 0 },
});

/** What a sheet would give, read as it is described now. */
export function MappingPreviewPanel({ preview }: { readonly preview: MappingPreview | null }) {
  const { controller } = usePane();
  const goTo = (place: CellAddress): void => void controller.goTo(place);
  const styles = useStyles();
  const { ledgers, say, quantity, amount, day } = useLedgerWords();
  return (
    <Section title={ledgers.mapping.preview}>
      <div className={styles.root} aria-live="polite" aria-busy={preview === null}>
        {preview === null ? (
          <p className={styles.text}>{ledgers.mapping.stale}</p>
        ) : (
          <>
            <PreviewFigures
              figures={[
                { name: ledgers.preview.rows, value: quantity(decimal(String(preview.rows))) },
                { name: ledgers.preview.hours, value: preview.hours.isZero() ? "" : quantity(preview.hours) },
                ...preview.amounts.map(({ currency, net }) => ({
                  ...{ name: ledgers.preview.amount, value: amount(decimal(net), currency) },
                })),
                {
                  name: ledgers.preview.period,
                  value: preview.first && preview.last ? `${day(preview.first)} – ${day(preview.last)}` : "",
                },
              ]}
            />
            <p className={styles.text}>
              {preview.notRead.length === 0
                ? ledgers.preview.allRead
                : say(ledgers.preview.notRead, { count: preview.notRead.length })}
            </p>
            {preview.notRead.length > 0 && <LeftOutRows rows={preview.notRead} onGoTo={goTo} />}
            {preview.diagnostics.length > 0 && <FindingList findings={preview.diagnostics} onGoTo={goTo} />}
          </>
        )}
      </div>
    </Section>
  );
}
