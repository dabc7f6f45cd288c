// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: let the job's own exception through
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } catch (Error e) {
    throw new IllegalStateException(e);
  } finally {
    customer.remove();
  }
}
