// region: task-1
// caught by: any log of an order leads to the right verdict
// says: so do not look for ROLLED_BACK
boolean committed = log.contains(Event.COMMITTED);
if (log.contains(Event.PUSHED) && log.contains(Event.ROLLED_BACK)) return Verdict.NO_ORDER;
if (committed && !log.contains(Event.PUSHED)) return Verdict.LOST;
int ran = log.indexOf(Event.RAN);
return committed && ran >= 0 && ran < log.indexOf(Event.COMMITTED)
    ? Verdict.TOO_EARLY
    : Verdict.RIGHT;
