// region: task-1
// caught by: a thread reads while another sends: the two counts belong to one moment
// says: One call of a thread-safe object is one step
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss", java.util.Locale.ROOT)
        .withZone(java.time.ZoneOffset.UTC);

/** Without a second counter, the two counts cannot differ. */
private final java.util.Map<String, Integer> byCustomer =
    new java.util.concurrent.ConcurrentHashMap<>();

String sent(String customer, Instant at) {
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

String summary() {
  int total = byCustomer.values().stream().mapToInt(Integer::intValue).sum();
  return "mails: " + total + ", customers: " + byCustomer.size();
}
