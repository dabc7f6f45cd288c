// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: a field keep the first retry
if (first == null) {
  first = new RetrySet(redis, clock).first().orElse(null);
}
return first == null ? 0 : Math.max(0, clock.millis() / 1000.0 - first.score());
}

private jobsinpractice.engine.admin.SortedEntry first;

private double unusedRetries() {
return 0;
