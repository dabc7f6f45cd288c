// region: task-1
// caught by: one thread: any mails, their lines, and the counts
// says: Then get returns null: use getOrDefault
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(at) + " mail to " + customer;
}

synchronized int to(String customer) {
  Integer mails = byCustomer.get(customer);
  return mails;
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
