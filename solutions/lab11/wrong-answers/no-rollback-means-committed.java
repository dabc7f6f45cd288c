// region: task-1
// caught by: any log of an order leads to the right verdict
// says: so do not look for ROLLED_BACK
boolean pushed = log.contains(Event.PUSHED);
if (log.contains(Event.ROLLED_BACK)) {
  return pushed ? Verdict.NO_ORDER : Verdict.RIGHT;
}
if (!pushed) {
  return Verdict.LOST;
}
int ran = log.indexOf(Event.RAN);
return ran >= 0 && ran < log.indexOf(Event.COMMITTED) ? Verdict.TOO_EARLY : Verdict.RIGHT;
