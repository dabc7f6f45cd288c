// region: task-1
// caught by: one thread: any mails, their lines, and the counts
// says: the two numbers are swapped
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss", java.util.Locale.ROOT)
        .withZone(java.time.ZoneOffset.UTC);

private final java.util.Map<String, Integer> byCustomer = new java.util.HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(at) + " mail to " + customer;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + byCustomer.size() + ", customers: " + total;
}
