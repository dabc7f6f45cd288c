// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: and not a text in its place
private final ThreadLocal<String> customer = ThreadLocal.withInitial(() -> "none");

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
