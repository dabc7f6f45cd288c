// region: task-1
// caught by: two threads send to two customers: both lines and both counts are right
// says: locks only its own object
private static final java.text.SimpleDateFormat TIME =
    new java.text.SimpleDateFormat("HH:mm:ss", java.util.Locale.ROOT);

static {
  TIME.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
}

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(java.util.Date.from(at)) + " mail to " + customer;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
