// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: the key was stored, and the second run sent another one
Payment payment = payments.find(order);
if (payment != null && payment.receipt() != null) {
  return payment.receipt();
}
String key = UUID.randomUUID().toString();
payments.insert(order, key);
String receipt = provider.charge(key, order, payments.cents(order));
payments.store(order, receipt);
return receipt;
