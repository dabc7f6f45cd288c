// region: task-4
// caught by: the card is declined, and the plug is pulled after any step: each run throws Declined
// says: inside another exception
payments.insert(order, "p" + order);
Payment payment = payments.find(order);
if (payment.receipt() != null) {
  return payment.receipt();
}
try {
  String receipt = provider.charge(payment.key(), order, payments.cents(order));
  payments.store(order, receipt);
  return receipt;
} catch (Declined e) {
  throw new IllegalStateException("declined", e);
}
