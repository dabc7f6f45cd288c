// region: task-4
// caught by: in any sequence of first attempts and retries, the right ones run
// says: a first attempt was postponed
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    boolean first = job.attempt() == 0;
    if (first ? tenths >= MOST_SAVED * FIRST_ATTEMPTS : tenths < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "not now");
    }
    tenths += first ? 1 : -FIRST_ATTEMPTS;
  }
  next.call();
}
