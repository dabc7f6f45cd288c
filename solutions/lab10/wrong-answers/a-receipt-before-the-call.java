// region: task-4
// caught by: the plug is pulled after any step of a payment, then the job runs again: one charge
// says: was stored as the receipt before the provider
payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
payments.store(order, "pending");
String receipt = provider.charge(payment.key(), order, payments.cents(order));
payments.store(order, receipt);
return receipt;
