// region: task-1
// caught by: a thread reads while another sends: the two counts belong to one moment
// says: One call of a thread-safe object is one step
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Object counts = new Object();
private final Object customers = new Object();
private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

String sent(String customer, Instant at) {
  synchronized (counts) {
    total++;
  }
  synchronized (customers) {
    byCustomer.merge(customer, 1, Integer::sum);
  }
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  synchronized (customers) {
    return byCustomer.getOrDefault(customer, 0);
  }
}

String summary() {
  int mails;
  synchronized (counts) {
    mails = total;
  }
  synchronized (customers) {
    return "mails: " + mails + ", customers: " + byCustomer.size();
  }
}
