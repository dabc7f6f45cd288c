// region: task-4
// caught by: all threads of the worker share one budget
// says: each thread seems to have a budget of its own
private final ThreadLocal<Integer> earned = ThreadLocal.withInitial(() -> 0);

@Override
public void call(Job job, Next next) throws Exception {
  if (job.attempt() == 0) {
    earned.set(Math.min(100, earned.get() + 1));
  } else {
    if (earned.get() < 10) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
    earned.set(earned.get() - 10);
  }
  next.call();
}
