// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: Store the key before the call
Payment payment = payments.find(order);
if (payment != null && payment.receipt() != null) {
  return payment.receipt();
}
String key = payment == null ? UUID.randomUUID().toString() : payment.key();
String receipt = provider.charge(key, order, payments.cents(order));
payments.insert(order, key);
payments.store(order, receipt);
return receipt;
