import { makeStyles } from "@fluentui/react-components";

/** What tells of work shows only once the work lasts: what is over in a moment is not worth a flash. */
export const useLateStyles = makeStyles({
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "1ms",
    animationDelay: "300ms",
    animationFillMode: "backwards",
  },
});
