// region: task-5
private final ThreadLocal<java.util.ArrayDeque<java.util.Optional<String>>> stack =
    ThreadLocal.withInitial(java.util.ArrayDeque::new);

String id() {
  java.util.Optional<String> top = stack.get().peek();
  return top == null ? null : top.orElse(null);
}

@Override
public void call(Job job, Next next) throws Exception {
  stack.get().push(java.util.Optional.ofNullable(customerOf(job)));
  try {
    next.call();
  } finally {
    stack.get().pop();
  }
}
