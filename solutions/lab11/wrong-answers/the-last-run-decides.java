// region: task-1
// caught by: any log of an order leads to the right verdict
// says: Compare where RAN and COMMITTED are
int committed = log.indexOf(Event.COMMITTED);
boolean pushed = log.contains(Event.PUSHED);
if (committed < 0) return pushed ? Verdict.NO_ORDER : Verdict.RIGHT;
if (!pushed) return Verdict.LOST;
int ran = log.lastIndexOf(Event.RAN);
return ran >= 0 && ran < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
