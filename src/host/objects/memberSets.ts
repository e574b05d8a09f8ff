import type { MemberSets } from "../protocol/objectRegistry";
import { rangeSets } from "./rangeSets";
import type { SetsByVersion } from "./setsByVersion";
import { tableSets } from "./tableSets";
import { workbookSets } from "./workbookSets";

/** The requirement set of every public member of the classes the host models. */
export const memberSets: MemberSets = Object.fromEntries(
  Object.entries({ ...workbookSets, ...rangeSets, ...tableSets } satisfies SetsByVersion).map(([name, versions]) => [
    name,
    Object.fromEntries(
      Object.entries(versions).flatMap(([version, members]) => members.split(" ").map((member) => [member, version])),
    ),
  ]),
);
