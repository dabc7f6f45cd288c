// region: task-1
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final java.util.List<String> all = new java.util.ArrayList<>();

String sent(String customer, Instant at) {
  synchronized (all) {
    all.add(customer);
  }
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  synchronized (all) {
    return java.util.Collections.frequency(all, customer);
  }
}

String summary() {
  synchronized (all) {
    return "mails: " + all.size() + ", customers: " + new java.util.HashSet<>(all).size();
  }
}
