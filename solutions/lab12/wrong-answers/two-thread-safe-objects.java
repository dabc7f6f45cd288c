// region: task-1
// caught by: a thread reads while another sends: the two counts belong to one moment
// says: One call of a thread-safe object is one step
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new java.util.concurrent.ConcurrentHashMap<>();
private final java.util.concurrent.atomic.AtomicInteger total =
    new java.util.concurrent.atomic.AtomicInteger();

String sent(String customer, Instant at) {
  total.incrementAndGet();
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
