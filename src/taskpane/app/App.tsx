import { FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { Suspense, useMemo } from "react";
import { wordsIn } from "../model/words";
import { Announcer } from "../parts/Announcer";
import { lazyPart } from "../parts/lazyPart";
import { NoticeBar } from "../parts/NoticeBar";
import { RecoveryBar } from "../parts/RecoveryBar";
import { WorkBar } from "../parts/WorkBar";
import { useWords, WordsContext } from "../parts/wordsContext";
import { recovering } from "./invoiceActions";
import { PaneContext, usePane, type Pane } from "./paneContext";
import type { PaneView } from "./state";
import { useFocusKept } from "./useFocusKept";
import { useTabKey } from "./useTabKey";
import { panelId, tabId, ViewTabs } from "./ViewTabs";

const home = () => import("../views/home/HomeView");
const backlog = () => import("../views/backlog/BacklogView");
const invoices = () => import("../views/invoices/InvoicesView");

/** Asked for at once: the workbook is read meanwhile. What cannot be loaded now is told to whoever opens it. */
void home()
  .then(backlog)
  .then(invoices)
  .catch(() => undefined);

const HomeView = lazyPart(async () => (await home()).HomeView);
const BacklogView = lazyPart(async () => (await backlog()).BacklogView);
const InvoicesView = lazyPart(async () => (await invoices()).InvoicesView);
const MarginView = lazyPart(async () => (await import("../views/margin/MarginView")).MarginView);
const LedgersView = lazyPart(async () => (await import("../views/ledgers/LedgersView")).LedgersView);
const SettingsView = lazyPart(async () => (await import("../views/setup/SettingsView")).SettingsView);
const FirstRun = lazyPart(async () => (await import("../views/setup/FirstRun")).FirstRun);
const EmptyWorkbook = lazyPart(async () => (await import("../views/setup/EmptyWorkbook")).EmptyWorkbook);

const shortPane = "@media (max-height: 330px)";

const useStyles = makeStyles({
  // A field is as wide as its place, whatever its longest choice or the size of the text.
  provider: { height: "100%", "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 } },
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    [shortPane]: { height: "auto", minHeight: "100%" },
  },
  // With large text, what stands above the view can be as high as the pane: then all of it scrolls.
  panel: {
    flex: "1 1 auto",
    minHeight: "160px",
    display: "flex",
    flexDirection: "column",
    overflowY: "auto",
    [shortPane]: { overflowY: "visible" },
  },
  view: { display: "flex", flexDirection: "column", flex: "1 0 auto", minHeight: 0, minWidth: 0 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    margin: 0,
  },
  loading: { padding: "32px", margin: 0, textAlign: "center", color: tokens.colorNeutralForeground2 },
});

/** The whole pane, in a theme. */
export function App({ pane, theme }: { readonly pane: Pane; readonly theme: Theme }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneContext.Provider value={pane}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function Shell() {
  const styles = useStyles();
  const { state, controller, dispatch } = usePane();
  const words = useMemo(() => wordsIn(state.language), [state.language]);
  const { notice, work } = state;
  useFocusKept();
  useTabKey();
  return (
    <WordsContext.Provider value={words}>
      <div className={styles.root} lang={state.language}>
        {state.welcomed && (
          <header>
            <h1 className={styles.hidden}>{words.texts.title}</h1>
            <ViewTabs view={state.view} onOpen={controller.open} />
          </header>
        )}
        <WorkBar onCancel={controller.cancel} />
        {state.welcomed && state.billing && state.billing.unfinished.length > 0 && (
          <RecoveryBar
            unfinished={state.billing.unfinished}
            busy={work !== null && !work.quiet}
            onRecover={(direction) => void controller.change(recovering(direction))}
          />
        )}
        {notice && (
          <NoticeBar
            notice={notice}
            onRetry={() => void controller.retry()}
            onClose={() => dispatch({ type: "noticed", notice: null })}
            onGoTo={(place) => void controller.goTo(place)}
          />
        )}
        <main className={styles.panel} aria-busy={work !== null && !work.quiet}>
          <Suspense fallback={<Loading />}>
            {state.welcomed ? (
              <div className={styles.view} id={panelId} role="tabpanel" aria-labelledby={tabId(state.view)}>
                <View />
              </div>
            ) : (
              <FirstRun />
            )}
          </Suspense>
        </main>
        <Announcer notice={notice} work={work} />
      </div>
    </WordsContext.Provider>
  );
}

const viewComponents: Readonly<Record<PaneView, React.ComponentType>> = {
  home: HomeView,
  backlog: BacklogView,
  invoices: InvoicesView,
  margin: MarginView,
  ledgers: LedgersView,
  settings: SettingsView,
};

function View() {
  const { state } = usePane();
  if (state.view === "settings") return <SettingsView />;
  if (!state.billing) return state.work ? <Loading /> : null;
  if (state.billing.books.ledgers.length === 0 && state.view !== "ledgers") return <EmptyWorkbook />;
  const Current = viewComponents[state.view];
  return <Current />;
}

function Loading() {
  const styles = useStyles();
  return <p className={styles.loading}>{useWords().texts.work.reading}…</p>;
}
