// region: task-1
// caught by: two threads send to one customer: both mails are counted
// says: Reading data and then changing it are separate steps
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss", java.util.Locale.ROOT)
        .withZone(java.time.ZoneOffset.UTC);

private record Counts(int total, java.util.Map<String, Integer> byCustomer) {
  Counts plus(String customer) {
    java.util.Map<String, Integer> more = new java.util.HashMap<>(byCustomer);
    more.merge(customer, 1, Integer::sum);
    return new Counts(total + 1, java.util.Map.copyOf(more));
  }
}

private volatile Counts counts = new Counts(0, java.util.Map.of());

String sent(String customer, Instant at) {
  counts = counts.plus(customer);
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  return counts.byCustomer().getOrDefault(customer, 0);
}

String summary() {
  Counts now = counts;
  return "mails: " + now.total() + ", customers: " + now.byCustomer().size();
}
