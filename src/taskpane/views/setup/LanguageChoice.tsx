import { Field, Select } from "@fluentui/react-components";
import { languages } from "../../../texts/language";
import { usePane } from "../../app/paneContext";
import { useWords } from "../../parts/wordsContext";

/** The language of the pane and of what it makes new; each is named in itself. */
export function LanguageChoice() {
  const { state, controller } = usePane();
  const { settings } = useWords().texts;
  return (
    <Field label={settings.language}>
      <Select
        value={state.language}
        onChange={(_, { value }) => controller.speak(languages.find((language) => language === value) ?? "en")}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {settings.languages[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
