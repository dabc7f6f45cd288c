// region: task-1
// caught by: one thread: any mails, their lines, and the counts
// says: the seconds are missing
private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  java.time.OffsetDateTime utc = at.atOffset(java.time.ZoneOffset.UTC).withNano(0);
  return utc.toLocalTime() + " mail to " + customer;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
