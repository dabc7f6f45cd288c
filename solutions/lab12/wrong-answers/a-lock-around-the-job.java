// region: task-5
// caught by: a thread that a job started outlives the job: it has no customer
// says: a lock is held while a job runs
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public synchronized void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } finally {
    customer.remove();
  }
}
