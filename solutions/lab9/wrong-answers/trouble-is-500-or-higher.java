// region: task-5
// caught by: five troubles in a row open it: the next job is postponed and does not run
// says: a 429 five times does not
private int inARow;
private Instant probeAt;
private boolean probing;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  Boolean trouble = null;
  try {
    next.call();
    trouble = false;
  } catch (JobPostponed e) {
    throw e;
  } catch (Throwable e) {
    trouble = e instanceof ProviderException p && (p.status() >= 500);
    throw e;
  } finally {
    leave(probe, trouble);
  }
}

private synchronized boolean enter() {
  if (probeAt == null) return false;
  Instant now = clock.instant();
  if (probing || now.isBefore(probeAt)) {
    Duration left = probing ? PAUSE : Duration.between(now, probeAt);
    throw new JobPostponed(left.plus(jitter.apply(PAUSE)), "the breaker is open");
  }
  probing = true;
  return true;
}

private synchronized void leave(boolean probe, Boolean trouble) {
  if (probe) {
    probing = false;
    if (trouble == null) return;
    probeAt = trouble ? clock.instant().plus(PAUSE) : null;
    inARow = 0;
  } else if (probeAt == null && trouble != null) {
    inARow = trouble ? inARow + 1 : 0;
    if (inARow >= TROUBLES) probeAt = clock.instant().plus(PAUSE);
  }
}
