// region: task-5
// caught by: a job that is postponed inside shows nothing about the provider
// says: a JobPostponed does not count as a success
private int inARow;
private Instant probeAt; // null while closed
private boolean probing;

/**
 * Runs the job by {@code next.call()}, or throws a {@link JobPostponed} if it must not run now.
 * Throws whatever the job throws.
 */
@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  Boolean trouble = null;
  try {
    next.call();
    trouble = false;
  } catch (JobPostponed e) {
    trouble = false;
    throw e;
  } catch (Throwable e) {
    trouble = ProviderException.isTrouble(e);
    throw e;
  } finally {
    leave(probe, trouble);
  }
}

/** Returns whether the job is the probe. */
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
    if (trouble == null) return; // the next job probes instead
    probeAt = trouble ? clock.instant().plus(PAUSE) : null;
    inARow = 0;
  } else if (probeAt == null && trouble != null) {
    inARow = trouble ? inARow + 1 : 0;
    if (inARow >= TROUBLES) probeAt = clock.instant().plus(PAUSE);
  }
}
