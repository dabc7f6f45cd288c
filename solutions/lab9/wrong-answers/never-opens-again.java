// region: task-5
// caught by: after the pause one job probes, and all others are still postponed
// says: it is never equal to 5 again
  private int troubles;
  private Instant nextProbe;
  private boolean probing;

  @Override
  public void call(Job job, Next next) throws Exception {
    boolean probe = enter();
    Throwable error = null;
    try {
      next.call();
    } catch (Throwable e) {
      error = e;
      throw e;
    } finally {
      leave(probe, error);
    }
  }

  private synchronized boolean enter() {
    if (nextProbe == null) {
      return false;
    }
    Instant now = clock.instant();
    if (probing) {
      throw new JobPostponed(PAUSE.plus(jitter.apply(PAUSE)), "a probe runs");
    }
    if (now.isBefore(nextProbe)) {
      Duration wait = Duration.between(now, nextProbe);
      throw new JobPostponed(wait.plus(jitter.apply(PAUSE)), "the provider is in trouble");
    }
    probing = true;
    return true;
  }

  private synchronized void leave(boolean probe, Throwable error) {
    boolean trouble = ProviderException.isTrouble(error);
    if (probe) {
      probing = false;
    }
    if (error instanceof JobPostponed) {
      return;
    }
    if (probe) {
      nextProbe = trouble ? clock.instant().plus(PAUSE) : null;
    } else if (nextProbe == null) {
      troubles = trouble ? troubles + 1 : 0;
      if (troubles == TROUBLES) {
        nextProbe = clock.instant().plus(PAUSE);
      }
    }
  }
