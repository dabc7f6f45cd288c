// region: task-1
// caught by: a thread reads while another sends: the two counts belong to one moment
// says: one of the two threads takes no lock
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
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
