import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { TableSimpleCheckmarkRegular } from "@fluentui/react-icons/svg/table-simple-checkmark";
import { useState, type FormEvent } from "react";
import { usePane } from "../../app/paneContext";
import { useWords } from "../../parts/wordsContext";
import { LanguageChoice } from "./LanguageChoice";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "20px", padding: "36px 20px 20px", alignContent: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, textWrap: "balance" },
  lines: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "12px" },
  line: { display: "grid", gridTemplateColumns: "28px minmax(0, 1fr)", columnGap: "8px" },
  icon: { fontSize: "24px", color: tokens.colorBrandForeground1 },
  form: { display: "grid", rowGap: "16px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What it does in three lines, the name asked once, and on to the workbook. */
export function FirstRun() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useWords();
  const [name, setName] = useState(state.name);
  const { lines } = texts.firstRun;
  const shown = [
    [<TableSimpleCheckmarkRegular key="read" />, lines.read],
    [<CalculatorRegular key="price" />, lines.price],
    [<DocumentTextRegular key="bill" />, lines.bill],
  ] as const;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    controller.welcome(name.trim());
  };
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{texts.firstRun.title}</h1>
      <ul className={styles.lines}>
        {shown.map(([icon, text]) => (
          <li key={text} className={styles.line}>
            <span className={styles.icon} aria-hidden="true">
              {icon}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <Field label={texts.firstRun.name} hint={texts.firstRun.nameHint}>
          <Input value={name} autoComplete="name" maxLength={80} onChange={(_, { value }) => setName(value)} />
        </Field>
        <LanguageChoice />
        <div className={styles.actions}>
          <Button appearance="primary" type="submit">
            {texts.firstRun.start}
          </Button>
          <Button appearance="subtle" onClick={() => controller.welcome("")}>
            {texts.firstRun.skip}
          </Button>
        </div>
      </form>
    </div>
  );
}
