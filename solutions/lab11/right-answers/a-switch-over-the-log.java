// region: task-1
boolean committed = false;
boolean pushed = false;
boolean early = false;
for (Event event : log) {
  switch (event) {
    case COMMITTED -> committed = true;
    case PUSHED -> pushed = true;
    case RAN -> early |= !committed;
    default -> {}
  }
}
if (committed && pushed) return early ? Verdict.TOO_EARLY : Verdict.RIGHT;
if (committed) return Verdict.LOST;
return pushed ? Verdict.NO_ORDER : Verdict.RIGHT;
