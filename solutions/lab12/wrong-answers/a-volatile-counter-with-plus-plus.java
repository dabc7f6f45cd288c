// region: task-1
// caught by: two threads send to one customer: both mails are counted
// says: also in count++ and also with volatile
// also says: One call of a thread-safe object is one step
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new java.util.concurrent.ConcurrentHashMap<>();
private volatile int total;

String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
