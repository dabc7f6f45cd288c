// region: task-1
// caught by: two threads send to two customers: both lines and both counts are right
// says: Is the line put together in a field
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss", java.util.Locale.ROOT)
        .withZone(java.time.ZoneOffset.UTC);

private final java.util.Map<String, Integer> byCustomer = new java.util.HashMap<>();
private int total;
private volatile String line;

String sent(String customer, Instant at) {
  synchronized (this) {
    total++;
    byCustomer.merge(customer, 1, Integer::sum);
  }
  line = TIME.format(at) + " mail to " + customer;
  return line;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
