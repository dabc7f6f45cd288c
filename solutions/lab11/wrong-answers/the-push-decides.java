// region: task-1
// caught by: any log of an order leads to the right verdict
// says: This time the shop was lucky
int committed = log.indexOf(Event.COMMITTED);
int pushed = log.indexOf(Event.PUSHED);
if (committed < 0) return pushed < 0 ? Verdict.RIGHT : Verdict.NO_ORDER;
if (pushed < 0) return Verdict.LOST;
return pushed < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
