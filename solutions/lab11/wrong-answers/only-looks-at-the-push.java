// region: task-1
// caught by: the push inside the transaction: wherever the process dies, the verdict is right
// says: there is no order: its transaction was not committed
int committed = log.indexOf(Event.COMMITTED);
if (!log.contains(Event.PUSHED)) return committed < 0 ? Verdict.RIGHT : Verdict.LOST;
return log.indexOf(Event.RAN) < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
