// region: task-5
// caught by: a thread that a job started outlives the job: it has no customer
// says: the thread copied the customer when it was started
private final ThreadLocal<String> customer = new InheritableThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } finally {
    customer.remove();
  }
}
