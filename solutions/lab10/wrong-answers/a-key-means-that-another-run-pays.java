// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: a run leaves that was killed
String key = java.util.UUID.randomUUID().toString();
if (!payments.insert(order, key)) {
  String receipt = payments.find(order).receipt();
  if (receipt == null) {
    throw new IllegalStateException("another process pays for order " + order);
  }
  return receipt;
}
String receipt = provider.charge(key, order, payments.cents(order));
payments.store(order, receipt);
return receipt;
