// region: task-1
// caught by: the push after the transaction: wherever the process dies, the verdict is right
// says: its job was never pushed
int committed = log.indexOf(Event.COMMITTED);
int ran = log.indexOf(Event.RAN);
if (committed < 0) return log.contains(Event.PUSHED) ? Verdict.NO_ORDER : Verdict.RIGHT;
return ran >= 0 && ran < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
