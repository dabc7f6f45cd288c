// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: which entry does it look at
double last = 0;
for (var e : new RetrySet(redis, clock)) {
  last = clock.instant().toEpochMilli() / 1000.0 - e.score();
}
return Math.max(0, last);
