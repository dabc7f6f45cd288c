// region: task-1
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private record Counts(int total, Map<String, Integer> byCustomer) {}

private final java.util.concurrent.atomic.AtomicReference<Counts> counts =
    new java.util.concurrent.atomic.AtomicReference<>(new Counts(0, Map.of()));

String sent(String customer, Instant at) {
  counts.updateAndGet(
      before -> {
        Map<String, Integer> copy = new HashMap<>(before.byCustomer());
        copy.merge(customer, 1, Integer::sum);
        return new Counts(before.total() + 1, Map.copyOf(copy));
      });
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  return counts.get().byCustomer().getOrDefault(customer, 0);
}

String summary() {
  Counts now = counts.get();
  return "mails: " + now.total() + ", customers: " + now.byCustomer().size();
}
