// region: task-1
private static final java.time.format.DateTimeFormatter TIME =
    java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneOffset.UTC);

private final java.util.concurrent.locks.ReadWriteLock lock =
    new java.util.concurrent.locks.ReentrantReadWriteLock();
private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

String sent(String customer, Instant at) {
  lock.writeLock().lock();
  try {
    total++;
    byCustomer.merge(customer, 1, Integer::sum);
  } finally {
    lock.writeLock().unlock();
  }
  return TIME.format(at) + " mail to " + customer;
}

int to(String customer) {
  lock.readLock().lock();
  try {
    return byCustomer.getOrDefault(customer, 0);
  } finally {
    lock.readLock().unlock();
  }
}

String summary() {
  lock.readLock().lock();
  try {
    return "mails: " + total + ", customers: " + byCustomer.size();
  } finally {
    lock.readLock().unlock();
  }
}
