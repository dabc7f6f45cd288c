// region: task-1
// caught by: a thread reads while another sends: the two counts belong to one moment
// says: summary takes the lock twice
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

String sent(String customer, Instant at) {
  synchronized (byCustomer) {
    total++;
    byCustomer.put(customer, to(customer) + 1);
  }
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  synchronized (byCustomer) {
    return byCustomer.getOrDefault(customer, 0);
  }
}

String summary() {
  int mails;
  synchronized (byCustomer) {
    mails = total;
  }
  synchronized (byCustomer) {
    return "mails: " + mails + ", customers: " + byCustomer.size();
  }
}
