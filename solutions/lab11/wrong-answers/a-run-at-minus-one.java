// region: task-1
// caught by: any log of an order leads to the right verdict
// says: indexOf returns -1
if (!log.contains(Event.COMMITTED)) {
  return log.contains(Event.PUSHED) ? Verdict.NO_ORDER : Verdict.RIGHT;
}
if (!log.contains(Event.PUSHED)) {
  return Verdict.LOST;
}
if (log.indexOf(Event.RAN) < log.indexOf(Event.COMMITTED)) {
  return Verdict.TOO_EARLY;
}
return Verdict.RIGHT;
