// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: your middleware caught the job's InterruptedException
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  } finally {
    customer.remove();
  }
}
