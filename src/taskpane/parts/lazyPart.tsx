import { Button, makeStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Component, lazy, useState, type ComponentType, type ReactNode } from "react";
import { EmptyState } from "./EmptyState";
import { useWords } from "./wordsContext";

/**
 * A part of the pane that is loaded when it is first shown. Where it cannot be loaded, or fails, its place says so and offers to try
 * again; the rest of the pane stays.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const begin = () => lazy(async () => ({ default: await load() }));
  let latest = begin();
  return function LazyPart(props: P) {
    const [Part, setPart] = useState(() => latest);
    // What failed to load has failed for good: trying again takes another one.
    const retry = (): void => {
      latest = begin();
      setPart(() => latest);
    };
    return (
      <PartBoundary onRetry={retry}>
        <Part {...props} />
      </PartBoundary>
    );
  };
}

type BoundaryProps = { readonly onRetry: () => void; readonly children: ReactNode };

class PartBoundary extends Component<BoundaryProps, { readonly failure: Error | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const retry = (): void => {
      this.props.onRetry();
      this.setState({ failure: null });
    };
    return <PartFailed failure={failure} onRetry={retry} />;
  }
}

const useStyles = makeStyles({ root: { overflowWrap: "anywhere" } });

function PartFailed({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { texts, say } = useWords();
  const { name } = failure;
  const { message, hint } = texts.errors[name === "ChunkLoadError" ? name : "unknown"];
  return (
    <div role="alert" className={styles.root}>
      <EmptyState icon={<ErrorCircleRegular />} title={say(message, { code: name })} hint={hint}>
        <Button onClick={onRetry}>{texts.actions.retry}</Button>
      </EmptyState>
    </div>
  );
}
