// region: task-4
// caught by: all threads of the worker share one budget
// says: the same retry was spent twice
private volatile int earned;

@Override
public void call(Job job, Next next) throws Exception {
  if (job.attempt() == 0) {
    earned = Math.min(100, earned + 1);
  } else {
    if (earned < 10) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
    earned -= 10;
  }
  next.call();
}
