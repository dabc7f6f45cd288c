// region: task-4
// caught by: the card is declined, and the plug is pulled after any step: each run throws Declined
// says: A key that was used before does not mean that the order is paid
boolean first = payments.insert(order, UUID.randomUUID().toString());
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
try {
  String receipt = provider.charge(payment.key(), order, payments.cents(order));
  payments.store(order, receipt);
  return receipt;
} catch (Declined e) {
  if (first) throw e;
  return payment.receipt(); // it was paid by the first run
}
