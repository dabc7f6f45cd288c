// region: task-1
// caught by: the push inside the transaction: wherever the process dies, the verdict is right
// says: the customer saw an error, and nothing is missing
if (!log.contains(Event.PUSHED)) return Verdict.LOST;
int committed = log.indexOf(Event.COMMITTED);
if (committed < 0) return Verdict.NO_ORDER;
int ran = log.indexOf(Event.RAN);
return ran >= 0 && ran < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
