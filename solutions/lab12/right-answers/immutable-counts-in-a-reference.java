// region: task-1
private record Counts(int total, java.util.Map<String, Integer> byCustomer) {
  Counts plus(String customer) {
    java.util.Map<String, Integer> copy = new java.util.HashMap<>(byCustomer);
    copy.merge(customer, 1, Integer::sum);
    return new Counts(total + 1, copy);
  }
}

private final java.util.concurrent.atomic.AtomicReference<Counts> counts =
    new java.util.concurrent.atomic.AtomicReference<>(new Counts(0, java.util.Map.of()));

String sent(String customer, Instant at) {
  counts.updateAndGet(old -> old.plus(customer));
  java.time.LocalTime time =
      java.time.LocalTime.ofInstant(at, java.time.ZoneOffset.UTC)
          .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  return String.format(
      java.util.Locale.ROOT,
      "%02d:%02d:%02d mail to %s",
      time.getHour(),
      time.getMinute(),
      time.getSecond(),
      customer);
}

int to(String customer) {
  return counts.get().byCustomer().getOrDefault(customer, 0);
}

String summary() {
  Counts now = counts.get();
  return "mails: " + now.total() + ", customers: " + now.byCustomer().size();
}
