import type { Activity } from "../model/activity";
import type { Area } from "../model/address";
import type { Move } from "../model/move";
import { movedArea } from "../model/moveFeatures";
import type { Sheet } from "../model/sheet";
import { type HostObject, hostObject } from "./hostObject";

/** Cells somewhere: what kept references mostly point to. */
type Place = { readonly sheet: Sheet; readonly area?: Area; readonly areas?: readonly Area[] };

/** Objects the client keeps between batches, by the names the host gave them. */
export class ObjectReferences {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    const name = `ref${++this.last}`;
    this.kept.set(name, object);
    return name;
  }

  get(name: string): HostObject | undefined {
    return this.kept.get(name);
  }

  remove(name: string): void {
    this.kept.delete(name);
  }

  clear(): void {
    this.kept.clear();
  }

  /** References go where their cells go, and die with them. */
  follow(activity: Activity): void {
    if (activity.kind !== "cellsMoved" && activity.kind !== "sheetDeleted") return;
    for (const [name, { type, target }] of this.kept) {
      const place = target as Place | null;
      if (place?.sheet !== activity.sheet) continue;
      const moved = activity.kind === "cellsMoved" ? movedPlace(place, activity.move) : null;
      if (moved) this.kept.set(name, hostObject(type, moved));
      else this.kept.delete(name);
    }
  }

  get count(): number {
    return this.kept.size;
  }
}

function movedPlace(place: Place, move: Move): Place | null {
  if (place.area) {
    const area = movedArea(place.area, move);
    return area && { ...place, area };
  }
  if (!place.areas) return place;
  const areas = place.areas.flatMap((area) => movedArea(area, move) ?? []);
  return areas.length > 0 ? { ...place, areas } : null;
}
