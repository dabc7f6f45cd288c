// region: task-1
java.math.BigInteger millis =
    java.math.BigInteger.valueOf(first.toMillis()).shiftLeft(Math.min(failures, 100));
return Duration.ofMillis(
    millis.min(java.math.BigInteger.valueOf(cap.toMillis())).longValueExact());
// region: task-4
private int firsts;
private int saved;

@Override
public void call(Job job, Next next) throws Exception {
  boolean first = job.attempt() == 0;
  if (!first && !spend()) {
    throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "this retry is not earned yet");
  }
  if (first) earn();
  next.call();
}

private synchronized void earn() {
  if (saved == MOST_SAVED) return;
  firsts++;
  if (firsts < FIRST_ATTEMPTS) return;
  firsts = 0;
  saved++;
}

private synchronized boolean spend() {
  if (saved == 0) return false;
  saved--;
  return true;
}
