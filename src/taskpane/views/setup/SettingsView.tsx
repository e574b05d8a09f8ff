import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { useWords } from "../../parts/wordsContext";
import { LanguageChoice } from "./LanguageChoice";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "16px 12px", alignContent: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is kept on this device; everything else is in the workbook. */
export function SettingsView() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{texts.settings.title}</h2>
      <Field label={texts.settings.name} hint={texts.firstRun.nameHint}>
        <Input
          defaultValue={state.name}
          autoComplete="name"
          maxLength={80}
          onBlur={({ target }) => controller.rename(target.value.trim())}
        />
      </Field>
      <LanguageChoice />
      <p className={styles.hint}>{texts.settings.workbookHint}</p>
    </div>
  );
}
