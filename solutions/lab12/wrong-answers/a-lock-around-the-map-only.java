// region: task-1
// caught by: two threads send to one customer: both mails are counted
// says: hold it from the first read to the last write
// also says: One call of a thread-safe object is one step
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

String sent(String customer, Instant at) {
  total++;
  synchronized (this) {
    byCustomer.merge(customer, 1, Integer::sum);
  }
  return TIME.format(at) + " mail to " + customer;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
