// region: task-5
// caught by: postponed jobs come back after the pause, and not together
// says: Does your code ask jitter once
  private int troubles;
  private Instant nextProbe;
  private Duration spread = Duration.ZERO;
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
      throw new JobPostponed(PAUSE.plus(spread), "a probe runs");
    }
    if (now.isBefore(nextProbe)) {
      Duration wait = Duration.between(now, nextProbe);
      throw new JobPostponed(wait.plus(spread), "the provider is in trouble");
    }
    probing = true;
    return true;
  }

  private void open() {
    nextProbe = clock.instant().plus(PAUSE);
    spread = jitter.apply(PAUSE);
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
      troubles = 0;
      if (trouble) {
        open();
      } else {
        nextProbe = null;
      }
    } else if (nextProbe == null) {
      troubles = trouble ? troubles + 1 : 0;
      if (troubles == TROUBLES) {
        open();
      }
    }
  }
