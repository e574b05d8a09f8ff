import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useWords } from "../parts/wordsContext";
import type { PaneView } from "./state";

/** The id of the area that the tabs switch. */
export const panelId = "view";

const views: readonly Exclude<PaneView, "settings">[] = ["home", "backlog", "invoices", "margin", "check"];

const useStyles = makeStyles({
  // Excel's own button may cover 34 × 32 px of the pane's top right corner.
  list: {
    flexWrap: "wrap",
    flexShrink: 0,
    paddingInlineStart: "4px",
    paddingInlineEnd: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    paddingInline: "5px",
    minHeight: "36px",
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
});

/** The pane's views as tabs. */
export function ViewTabs({ view, onOpen }: { readonly view: PaneView; readonly onOpen: (view: PaneView) => void }) {
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <TabList
      className={styles.list}
      size="small"
      aria-label={texts.title}
      selectedValue={view}
      onTabSelect={(_, { value }) => onOpen(value as PaneView)}
    >
      {views.map((name) => (
        <Tab key={name} value={name} className={styles.tab} aria-controls={panelId}>
          {texts.tabs[name]}
        </Tab>
      ))}
      <Tab
        value="settings"
        className={styles.tab}
        icon={<SettingsRegular />}
        aria-label={texts.settings.title}
        title={texts.settings.title}
        aria-controls={panelId}
      />
    </TabList>
  );
}
