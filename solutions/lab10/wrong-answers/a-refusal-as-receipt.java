// region: task-4
// caught by: the card is declined, and the plug is pulled after any step: each run throws Declined
// says: Store only what provider.charge returns
payments.insert(order, UUID.randomUUID().toString());
Payments.Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
try {
  String receipt = provider.charge(payment.key(), order, payments.cents(order));
  payments.store(order, receipt);
  return receipt;
} catch (Provider.Declined e) {
  payments.store(order, "declined");
  throw e;
}
