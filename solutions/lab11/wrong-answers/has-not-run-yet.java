// region: task-1
// caught by: any log of an order leads to the right verdict
// says: it is neither lost nor too early
int committed = log.indexOf(Event.COMMITTED);
int ran = log.indexOf(Event.RAN);
if (committed < 0) return log.contains(Event.PUSHED) ? Verdict.NO_ORDER : Verdict.RIGHT;
if (ran < 0) return Verdict.LOST;
return ran < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
