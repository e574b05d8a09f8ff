import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Reminder } from "../../../application/payments/overdueReminders";
import { noting } from "../../app/invoiceActions";
import { usePane } from "../../app/paneContext";
import { mailAddressOf } from "../../model/mailAddress";
import { TextField } from "../drafts/fields";
import { onEscape } from "../../parts/onEscape";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    padding: "10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  letter: { minHeight: "180px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Opens a letter in the user's mail program. */
function openMail(address: string): void {
  window.open(address, "_blank", "noopener");
}

/** The reminder of an overdue invoice, in the client's language: read and changed before the mail program opens. Esc closes it. */
export function ReminderPanel({ invoice, onClose }: { readonly invoice: string; readonly onClose: () => void }) {
  const { controller } = usePane();
  const [reminder, setReminder] = useState<Reminder | null>(null);
  useEffect(() => {
    const write = async (): Promise<void> => {
      const { overdueReminders } = await import("../../../application/payments/overdueReminders");
      const all = await controller.inspect((environment, billing) =>
        Promise.resolve(overdueReminders(billing, environment.clock.today(), environment)),
      );
      setReminder(all?.find(({ overdue }) => overdue.record.number === invoice) ?? null);
    };
    void write();
  }, [controller, invoice]);
  return reminder && <Letter key={invoice} reminder={reminder} onClose={onClose} />;
}

function Letter({ reminder, onClose }: { readonly reminder: Reminder; readonly onClose: () => void }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts, say, documents } = useDocumentWords();
  const [letter, setLetter] = useState(reminder);
  const words = documents.lists;
  const { days, level } = reminder.overdue;
  const busy = state.work !== null && !state.work.quiet;
  const send = (): void => {
    openMail(mailAddressOf(letter));
    void controller.change(noting(reminder.overdue.record.number)).then(onClose);
  };
  return (
    <div className={styles.root} role="group" aria-label={texts.invoices.remind} onKeyDown={onEscape(onClose)}>
      <p className={styles.note}>{say(words.reminderDays, { count: days, level })}</p>
      <TextField
        label={words.reminderTo}
        value={letter.email}
        onChange={(email) => setLetter({ ...letter, email })}
        {...(letter.email === "" ? { hint: words.noEmail } : {})}
      />
      <TextField
        label={words.subject}
        value={letter.subject}
        onChange={(subject) => setLetter({ ...letter, subject })}
      />
      <Field label={words.letter}>
        <Textarea
          resize="vertical"
          textarea={{ className: styles.letter }}
          value={letter.body}
          onChange={(_, { value: body }) => setLetter({ ...letter, body })}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={busy} onClick={send}>
          {words.openMail}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.actions.cancel}
        </Button>
      </div>
    </div>
  );
}
